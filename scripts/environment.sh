# shellcheck shell=bash
# Sourced first: the same for everybody who runs a script.

# mariadbd, debootstrap and chroot are in folders that Debian leaves out of an ordinary user's PATH.
for folder in /usr/local/sbin /usr/sbin /sbin; do
  case :$PATH: in
    *:$folder:*) ;;
    *) PATH=$PATH:$folder ;;
  esac
done
export PATH

# The scripts read what programs print, and Turkish has another lower case of I.
export LC_ALL=C.UTF-8
