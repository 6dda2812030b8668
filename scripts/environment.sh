# shellcheck shell=bash
# Sourced first: the same environment for everyone who runs a script.

# mariadbd, debootstrap and chroot are in folders that Debian omits from an ordinary user's PATH.
for folder in /usr/local/sbin /usr/sbin /sbin; do
  case :$PATH: in
    *:$folder:*) ;;
    *) PATH=$PATH:$folder ;;
  esac
done
export PATH

# The scripts read the output of programs, and Turkish has a different lower case of I.
export LC_ALL=C.UTF-8
