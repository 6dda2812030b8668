include(GNUInstallDirs)
install(TARGETS starrocks-migrate-tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES conf/config_prod.conf DESTINATION ${CMAKE_INSTALL_DOCDIR}/conf)
