#include "smt/app.hpp"

int main(int argc, char** argv) { return smt::commands::run(argv[0], {argv + 1, argv + argc}); }
