# Run by smt_embed.
file(READ ${FILE} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "char(0x\\1)," bytes "${bytes}")
file(WRITE ${SOURCE} "#include <string_view>\n\nnamespace ${NAMESPACE} {\nnamespace {\nconstexpr char kBytes[] = {${bytes}};\n}\n"
     "extern const std::string_view ${SYMBOL};\nconst std::string_view ${SYMBOL}{kBytes, sizeof kBytes};\n}\n")
