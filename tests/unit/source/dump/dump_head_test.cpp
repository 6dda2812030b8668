#include "source/dump/dump_head.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace smt::test {
namespace {

/// Returns the lines with their line feeds.
std::deque<std::string> lines(std::string_view text) {
  std::deque<std::string> out;
  while (!text.empty()) {
    const auto size = text.find('\n') + 1;  // 0 if there is none
    out.emplace_back(text.substr(0, size == 0 ? text.size() : size));
    text.remove_prefix(out.back().size());
  }
  return out;
}

/// Returns "database | version | kind".
std::string reported(std::string_view text) {
  const auto head = read_dump_head(lines(text));
  const std::string kind = !head.mariadb ? "?" : *head.mariadb ? "MariaDB" : "MySQL";
  return head.database + " | " + head.version + " | " + kind;
}

TEST(DumpHead, OfMysqldump) {
  EXPECT_EQ(
      reported("-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: my shop\n"
               "-- ------------------------------------------------------\n-- Server version\t8.0.36-28\n"),
      "my shop | 8.0.36-28 | MySQL");
  EXPECT_EQ(
      reported("/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for "
               "debian-linux-gnu (x86_64)\n-- Host: h    Database: \n-- Server version\t10.11.19-MariaDB-0+deb12u1\n"),
      " | 10.11.19-MariaDB-0+deb12u1 | MariaDB");
}

TEST(DumpHead, OfMysqlShell) {
  EXPECT_EQ(reported("-- MySQLShell dump 2.0.1  Distrib Ver 8.0.36 for Linux on x86_64\n--\n"
                     "-- Host: localhost    Database: shop    Table: goods\n-- Server version\t8.0.36\n"),
            "shop | 8.0.36 | MySQL");
}

TEST(DumpHead, OfNavicat) {
  EXPECT_EQ(
      reported("/*\n Navicat Premium Dump SQL\n\n Source Server         : 本机\n Source Server Type    : MySQL\n"
               " Source Server Version : 80039 (8.0.39)\n Source Host           : localhost:3306\n"
               " Source Schema         : shop\n\n Target Server Version : 80012 (8.0.12)\n*/\n\nSET NAMES utf8mb4;\n"),
      "shop | 8.0.39 | MySQL");
  EXPECT_EQ(reported("/*\nNavicat MySQL Data Transfer\n\nSource Server         : a\nSource Server Version : 50717\n"
                     "Source Host           : localhost:3306\nSource Database       : shop\n*/\n"),
            "shop | 5.7.17 | MySQL");
  EXPECT_EQ(reported("/*\n Navicat Premium Data Transfer\n\n Source Server Type    : MariaDB\n"
                     " Source Server Version : 100427\n Source Schema         : shop\n*/\n"),
            "shop | 10.4.27 | MariaDB");
  EXPECT_EQ(reported("/*\n Navicat Premium Data Transfer\n\n Source Server Type    : MySQL\n"
                     " Source Server Version : 50505 (5.5.5-10.4.27-MariaDB)\n Source Schema         : shop\n*/\n"),
            "shop | 10.4.27-MariaDB | MariaDB");
}

TEST(DumpHead, OfPhpmyadminInEveryLanguage) {
  EXPECT_EQ(
      reported("-- phpMyAdmin SQL Dump\n-- version 5.1.1\n-- https://www.phpmyadmin.net/\n--\n-- Host: 127.0.0.1:3306\n"
               "-- Generation Time: Jan 01, 2022 at 12:00 PM\n-- Server version: 8.0.27\n-- PHP Version: 7.4.26\n\n"
               "SET SQL_MODE = \"NO_AUTO_VALUE_ON_ZERO\";\n\n--\n-- Database: `shop`\n--\n\n--\n"
               "-- Table structure for table `goods`\n--\n"),
      "shop | 8.0.27 | MySQL");
  EXPECT_EQ(
      reported(
          "-- phpMyAdmin SQL Dump\n-- version 5.2.1\n--\n-- 主机： 127.0.0.1:3306\n-- 生成日期： 2022-05-22 02:42\n"
          "-- 服务器版本： 10.4.28-MariaDB\n-- PHP 版本： 8.0.28\n\n--\n-- 数据库： `shop`\n--\n-- 表的结构 `goods`\n"),
      "shop | 10.4.28-MariaDB | MariaDB");
  EXPECT_EQ(
      reported("-- phpMyAdmin SQL Dump\n-- version 5.2.1\n--\n-- Hôte : localhost\n-- Version du serveur : 8.0.30\n"
               "-- Version de PHP : 8.1.10\n\n--\n-- Base de données : `shop`\n--\n"),
      "shop | 8.0.30 | MySQL");
}

TEST(DumpHead, OfSequelProAndAce) {
  EXPECT_EQ(
      reported("# ****\n# Sequel Ace SQL dump\n# Version 20033\n#\n# https://sequel-ace.com/\n#\n"
               "# Host: localhost (MySQL 8.0.28)\n# Database: shop\n# Generation Time: 2022-04-15 09:23:57 +0000\n"),
      "shop | 8.0.28 | MySQL");
  EXPECT_EQ(reported("# ****\n# Sequel Pro SQL dump\n# Version 4541\n#\n# Servidor: 127.0.0.1 (MySQL "
                     "5.5.5-10.11.3-MariaDB-1:10.11.3+maria~ubu2204)\n# Banco de Dados: shop\n"),
            "shop | 10.11.3-MariaDB-1:10.11.3+maria~ubu2204 | MariaDB");
}

TEST(DumpHead, OfTableplus) {
  EXPECT_EQ(reported("-- ----\n-- TablePlus 5.4.0(504)\n--\n-- https://tableplus.com/\n--\n-- Database: shop\n"
                     "-- Generation Time: 2023-08-16 15:25:16.0510\n-- ----\n"),
            "shop |  | ?");
}

TEST(DumpHead, OfHeidisqlWithAndWithoutItsDatabase) {
  EXPECT_EQ(
      reported("-- ----\n-- Host:                         127.0.0.1\n-- Server version:               8.4.5 - MySQL "
               "Community Server - GPL\n-- Server OS:                    Linux\n-- HeidiSQL Version:             12.7\n"
               "-- ----\n\n/*!40101 SET NAMES utf8 */;\n\n-- Dumping structure for table shop.goods\n"),
      "shop | 8.4.5 | MySQL");
  EXPECT_EQ(
      reported("-- ----\n-- 主机:                           127.0.0.1\n-- 服务器版本:                        "
               "10.6.4-MariaDB - mariadb.org\n-- 服务器操作系统:                      Win64\n-- HeidiSQL 版本:   12.4\n"
               "\n-- 导出  表 shop.goods 结构\n"),
      "shop | 10.6.4-MariaDB | MariaDB");
}

TEST(DumpHead, OfSqlyogAndAdminer) {
  EXPECT_EQ(reported("/*\nSQLyog Ultimate v12.08 (64 bit)\nMySQL - 5.6.30-log : Database - shop\n****\n*/\n"),
            "shop | 5.6.30-log | MySQL");
  EXPECT_EQ(reported("/*\nSQLyog Ultimate v13.1.1 (64 bit)\nMySQL - 10.4.32-MariaDB \n****\n*/\n"),
            " | 10.4.32-MariaDB | MariaDB");
  EXPECT_EQ(reported("-- Adminer 4.8.1 MySQL 5.5.5-10.3.31-MariaDB-0ubuntu0.20.04.1 dump\n\nSET NAMES utf8;\n"),
            " | 10.3.31-MariaDB-0ubuntu0.20.04.1 | MariaDB");
  EXPECT_EQ(reported("-- Adminer 4.7.6 MySQL dump\n"), " |  | ?");
}

TEST(DumpHead, TellsNothingOfOtherText) {
  for (const auto* text : {"", "CREATE TABLE t (a int);\n", "-- Host: \n-- Server version", "-- HeidiSQL ", "# Sequel ",
                           "/* Navicat */\n", "-- phpMyAdmin SQL Dump\n-- a: `b"})
    EXPECT_EQ(reported(text), " |  | ?") << text;
}

}  // namespace
}  // namespace smt::test
