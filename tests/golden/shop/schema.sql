-- A web shop as ten years of extensions leave it: unsigned numbers, prices of four decimals, attributes in tables of
-- their own, statuses as ENUM, MyISAM where full text was searched once, latin1 and zero dates from the first years.
SET NAMES utf8mb4;
SET sql_mode = '';
CREATE DATABASE webshop CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
USE webshop;

-- Stores and settings

CREATE TABLE store_website (
  website_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'Website ID',
  code VARCHAR(32) DEFAULT NULL COMMENT 'Code',
  name VARCHAR(64) DEFAULT NULL COMMENT 'Website name',
  sort_order SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Sort order',
  default_group_id SMALLINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Default group ID',
  is_default SMALLINT UNSIGNED DEFAULT 0 COMMENT 'Is default',
  PRIMARY KEY (website_id),
  UNIQUE KEY website_code (code)
) ENGINE = InnoDB COMMENT = 'Websites';

CREATE TABLE store_group (
  group_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  website_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  name VARCHAR(255) NOT NULL,
  root_category_id INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (group_id),
  KEY group_website (website_id),
  CONSTRAINT fk_group_website FOREIGN KEY (website_id) REFERENCES store_website (website_id) ON DELETE CASCADE
) COMMENT = 'Store groups';

CREATE TABLE store (
  store_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'Store ID',
  code VARCHAR(32) DEFAULT NULL COMMENT 'Code',
  website_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  group_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  name VARCHAR(255) NOT NULL COMMENT 'Store name',
  locale CHAR(5) CHARACTER SET ascii NOT NULL DEFAULT 'en_US',
  is_active TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'Store activity',
  PRIMARY KEY (store_id),
  UNIQUE KEY store_code (code),
  CONSTRAINT fk_store_website FOREIGN KEY (website_id) REFERENCES store_website (website_id),
  CONSTRAINT fk_store_group FOREIGN KEY (group_id) REFERENCES store_group (group_id)
) COMMENT = 'Stores';

CREATE TABLE setting (
  setting_id INT(11) NOT NULL AUTO_INCREMENT,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  `group` VARCHAR(32) NOT NULL,
  `key` VARCHAR(64) NOT NULL,
  `value` MEDIUMTEXT NOT NULL,
  serialized TINYINT(1) NOT NULL,
  PRIMARY KEY (setting_id),
  UNIQUE KEY store_key (store_id, `group`, `key`)
);

CREATE TABLE currency (
  currency_code CHAR(3) CHARACTER SET ascii NOT NULL,
  title VARCHAR(32) NOT NULL,
  symbol_left VARCHAR(12) CHARACTER SET latin1 DEFAULT '€' COMMENT 'e.g. € or $',
  symbol_right VARCHAR(12) CHARACTER SET latin1 DEFAULT '',
  decimal_place CHAR(1) NOT NULL DEFAULT '2',
  `value` DOUBLE(15, 8) NOT NULL DEFAULT 1,
  status ENUM('enabled', 'disabled') NOT NULL DEFAULT 'enabled',
  date_modified DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (currency_code)
) ENGINE = MyISAM DEFAULT CHARSET = utf8mb3;

CREATE TABLE currency_rate (
  currency_from CHAR(3) CHARACTER SET ascii NOT NULL,
  currency_to CHAR(3) CHARACTER SET ascii NOT NULL,
  rate DECIMAL(24, 12) NOT NULL DEFAULT 0,
  PRIMARY KEY (currency_to, currency_from)
) COMMENT = 'Rates, by target currency';

CREATE TABLE country (
  iso2 CHAR(2) CHARACTER SET ascii NOT NULL,
  iso3 CHAR(3) CHARACTER SET ascii NOT NULL,
  name VARCHAR(128) NOT NULL,
  address_format TEXT NOT NULL,
  postcode_required TINYINT(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (iso2),
  UNIQUE KEY iso3 (iso3)
);

CREATE TABLE country_region (
  region_id MEDIUMINT UNSIGNED NOT NULL AUTO_INCREMENT,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  code VARCHAR(32) DEFAULT NULL,
  default_name VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (region_id),
  KEY region_country (country)
);

CREATE TABLE country_region_name (
  locale VARCHAR(16) NOT NULL DEFAULT '' COMMENT 'Locale',
  region_id MEDIUMINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Region',
  name VARCHAR(255) DEFAULT NULL COMMENT 'Region name in this locale',
  PRIMARY KEY (locale, region_id)
);

-- Attributes of products, values in a table for each type

CREATE TABLE attribute (
  attribute_id SMALLINT(5) UNSIGNED NOT NULL AUTO_INCREMENT,
  entity ENUM('product', 'category', 'customer') NOT NULL DEFAULT 'product',
  code VARCHAR(60) NOT NULL,
  backend ENUM('int', 'decimal', 'varchar', 'text', 'datetime', 'static') NOT NULL DEFAULT 'static',
  label VARCHAR(255) DEFAULT NULL,
  is_required TINYINT(1) NOT NULL DEFAULT 0,
  is_unique TINYINT(1) NOT NULL DEFAULT 0,
  default_value TEXT DEFAULT NULL,
  note VARCHAR(255) DEFAULT NULL COMMENT 'Shown beside the field; may hold "quotes" and \\ backslashes',
  PRIMARY KEY (attribute_id),
  UNIQUE KEY entity_code (entity, code)
) COMMENT = 'Attributes';

CREATE TABLE attribute_group (
  attribute_group_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(255) DEFAULT NULL,
  sort_order SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (attribute_group_id)
);

CREATE TABLE attribute_in_group (
  attribute_group_id SMALLINT UNSIGNED NOT NULL,
  attribute_id SMALLINT UNSIGNED NOT NULL,
  sort_order SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (attribute_id, attribute_group_id),
  KEY by_group (attribute_group_id, sort_order)
);

CREATE TABLE attribute_option (
  option_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  sort_order SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (option_id),
  KEY by_attribute (attribute_id)
);

CREATE TABLE attribute_option_value (
  value_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  option_id INT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  `value` VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (value_id),
  KEY by_option (option_id)
);

CREATE TABLE product (
  product_id INT(10) UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'Product ID',
  attribute_group_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  `type` VARCHAR(32) NOT NULL DEFAULT 'simple',
  sku VARCHAR(64) DEFAULT NULL COMMENT 'Stock keeping unit',
  ean CHAR(13) CHARACTER SET latin1 DEFAULT NULL,
  has_options SMALLINT NOT NULL DEFAULT 0,
  weight DECIMAL(15, 8) NOT NULL DEFAULT 0.00000000,
  date_available DATE NOT NULL DEFAULT '0000-00-00',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (product_id),
  KEY by_sku (sku)
) COMMENT = 'Products';

CREATE TABLE product_int (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` INT DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY product_attribute_store (product_id, attribute_id, store_id)
) COMMENT = 'Product attributes: integers';

CREATE TABLE product_decimal (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` DECIMAL(12, 4) DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY product_attribute_store (product_id, attribute_id, store_id)
) COMMENT = 'Product attributes: numbers';

CREATE TABLE product_varchar (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY product_attribute_store (product_id, attribute_id, store_id)
) COMMENT = 'Product attributes: short texts';

CREATE TABLE product_text (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` MEDIUMTEXT DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY product_attribute_store (product_id, attribute_id, store_id)
) COMMENT = 'Product attributes: texts';

CREATE TABLE product_datetime (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` DATETIME DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY product_attribute_store (product_id, attribute_id, store_id)
) COMMENT = 'Product attributes: times';

CREATE TABLE product_website (
  product_id INT UNSIGNED NOT NULL,
  website_id SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (product_id, website_id),
  KEY by_website (website_id)
);

CREATE TABLE product_link (
  link_type ENUM('related', 'upsell', 'crosssell', 'grouped') NOT NULL,
  product_id INT UNSIGNED NOT NULL,
  linked_product_id INT UNSIGNED NOT NULL,
  position INT NOT NULL DEFAULT 0,
  qty DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  PRIMARY KEY (product_id, link_type, linked_product_id)
);

CREATE TABLE product_image (
  image_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  product_id INT UNSIGNED NOT NULL,
  path VARCHAR(255) CHARACTER SET ascii NOT NULL,
  alt VARCHAR(255) DEFAULT NULL,
  width SMALLINT UNSIGNED DEFAULT NULL,
  height SMALLINT UNSIGNED DEFAULT NULL,
  thumbnail BLOB DEFAULT NULL,
  checksum BINARY(20) DEFAULT NULL,
  disabled BIT(1) NOT NULL DEFAULT b'0',
  PRIMARY KEY (image_id),
  KEY by_product (product_id)
);

CREATE TABLE product_tier_price (
  value_id INT NOT NULL AUTO_INCREMENT,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  all_groups TINYINT(1) UNSIGNED NOT NULL DEFAULT 1,
  customer_group_id INT UNSIGNED NOT NULL DEFAULT 0,
  qty DECIMAL(12, 4) NOT NULL DEFAULT 1.0000,
  price DECIMAL(20, 6) NOT NULL DEFAULT 0.000000,
  website_id SMALLINT UNSIGNED NOT NULL,
  percentage DECIMAL(5, 2) DEFAULT NULL COMMENT '0.00 … 100.00 %',
  PRIMARY KEY (value_id),
  UNIQUE KEY tier (product_id, all_groups, customer_group_id, qty, website_id)
);

CREATE TABLE product_search (
  product_id INT UNSIGNED NOT NULL,
  store_id SMALLINT UNSIGNED NOT NULL,
  data_index LONGTEXT DEFAULT NULL COMMENT 'All that is searched',
  PRIMARY KEY (product_id, store_id),
  FULLTEXT KEY search (data_index)
) ENGINE = MyISAM DEFAULT CHARSET = utf8mb3 COMMENT = 'Full-text index of products';

CREATE TABLE product_price_index (
  entity_id INT UNSIGNED NOT NULL,
  customer_group_id SMALLINT UNSIGNED NOT NULL,
  website_id SMALLINT UNSIGNED NOT NULL,
  tax_class_id SMALLINT UNSIGNED DEFAULT 0,
  price DECIMAL(12, 4) DEFAULT NULL,
  final_price DECIMAL(12, 4) DEFAULT NULL,
  min_price DECIMAL(12, 4) DEFAULT NULL,
  max_price DECIMAL(12, 4) DEFAULT NULL,
  PRIMARY KEY (website_id, customer_group_id, entity_id)
) COMMENT = 'Made anew each night';

CREATE TABLE product_price_index_tmp (
  entity_id INT UNSIGNED NOT NULL,
  customer_group_id SMALLINT UNSIGNED NOT NULL,
  website_id SMALLINT UNSIGNED NOT NULL,
  price DECIMAL(12, 4) DEFAULT NULL,
  PRIMARY KEY (entity_id, customer_group_id, website_id) USING HASH
) ENGINE = MEMORY COMMENT = 'Work table of the indexer';

CREATE TABLE product_description (
  product_id INT(11) NOT NULL,
  language_id INT(11) NOT NULL,
  name VARCHAR(255) NOT NULL,
  description TEXT NOT NULL,
  tag TEXT NOT NULL,
  meta_title VARCHAR(255) NOT NULL,
  PRIMARY KEY (product_id, language_id),
  KEY name (name)
) ENGINE = MyISAM DEFAULT CHARSET = latin1 COMMENT = 'Before the move to attributes';

-- Categories

CREATE TABLE category (
  category_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  parent_id INT UNSIGNED NOT NULL DEFAULT 0,
  path VARCHAR(255) NOT NULL COMMENT 'ids from the root, as 1/2/15',
  position INT NOT NULL,
  level INT NOT NULL DEFAULT 0,
  children_count INT NOT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (category_id),
  KEY level (level),
  KEY path (path)
) COMMENT = 'Categories';

CREATE TABLE category_varchar (
  value_id INT NOT NULL AUTO_INCREMENT,
  attribute_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  category_id INT UNSIGNED NOT NULL DEFAULT 0,
  `value` VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (value_id),
  UNIQUE KEY category_attribute_store (category_id, attribute_id, store_id)
);

CREATE TABLE category_product (
  category_id INT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED NOT NULL DEFAULT 0,
  position INT NOT NULL DEFAULT 0,
  UNIQUE KEY product_category (product_id, category_id),
  KEY position (category_id, position)
) COMMENT = 'Without a primary key';

CREATE TABLE url_rewrite (
  url_rewrite_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  store_id SMALLINT UNSIGNED NOT NULL,
  request_path VARCHAR(255) DEFAULT NULL,
  target_path VARCHAR(2048) DEFAULT NULL,
  redirect SET('permanent', 'temporary', 'keep_query') DEFAULT 'permanent,keep_query',
  description VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (url_rewrite_id),
  UNIQUE KEY request (request_path, store_id)
);

-- Customers

CREATE TABLE customer_group (
  customer_group_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  customer_group_code VARCHAR(32) NOT NULL,
  tax_class_id INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (customer_group_id)
);

CREATE TABLE customer (
  customer_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  website_id SMALLINT UNSIGNED DEFAULT NULL,
  email VARCHAR(255) NOT NULL,
  customer_group_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  firstname VARCHAR(255) DEFAULT NULL,
  lastname VARCHAR(255) DEFAULT NULL,
  birthday DATE DEFAULT NULL,
  gender ENUM('', 'f', 'm', 'x') NOT NULL DEFAULT '',
  `password` CHAR(60) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL,
  salt VARBINARY(32) DEFAULT NULL,
  newsletter TINYINT(1) NOT NULL DEFAULT 0,
  ip INT UNSIGNED DEFAULT NULL,
  failures_num SMALLINT DEFAULT 0,
  first_failure TIMESTAMP NULL DEFAULT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (customer_id),
  UNIQUE KEY email_website (email, website_id)
) COMMENT = 'Customers';

CREATE TABLE customer_address (
  address_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  customer_id INT UNSIGNED NOT NULL,
  is_default TINYINT(1) NOT NULL DEFAULT 0,
  company VARCHAR(255) DEFAULT NULL,
  street TEXT NOT NULL COMMENT 'Lines, separated by line breaks:\nstreet\nhouse',
  city VARCHAR(255) NOT NULL,
  postcode VARCHAR(20) DEFAULT NULL,
  region_id MEDIUMINT UNSIGNED DEFAULT NULL,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  place POINT DEFAULT NULL,
  PRIMARY KEY (address_id),
  KEY by_customer (customer_id),
  CONSTRAINT fk_address_customer FOREIGN KEY (customer_id) REFERENCES customer (customer_id) ON DELETE CASCADE
);

CREATE TABLE customer_visitor (
  visitor_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  session_id CHAR(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  customer_id INT UNSIGNED DEFAULT NULL,
  first_visit_at DATETIME DEFAULT NULL,
  last_visit_at DATETIME NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  PRIMARY KEY (visitor_id),
  KEY by_session (session_id)
);

CREATE TABLE customer_online (
  ip VARCHAR(40) NOT NULL,
  customer_id INT(11) NOT NULL,
  url TEXT NOT NULL,
  referer TEXT NOT NULL,
  date_added DATETIME NOT NULL,
  PRIMARY KEY (ip)
) ENGINE = MyISAM DEFAULT CHARSET = utf8mb3;

CREATE TABLE session (
  session_id VARCHAR(32) CHARACTER SET ascii NOT NULL,
  `data` MEDIUMBLOB NOT NULL,
  expire DATETIME NOT NULL,
  PRIMARY KEY (session_id),
  KEY expire (expire)
);

CREATE TABLE wishlist (
  wishlist_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  customer_id INT UNSIGNED NOT NULL DEFAULT 0,
  shared SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  sharing_code UUID NOT NULL DEFAULT uuid(),
  PRIMARY KEY (wishlist_id),
  UNIQUE KEY owner (customer_id)
);

CREATE TABLE wishlist_item (
  wishlist_id INT UNSIGNED NOT NULL,
  product_id INT UNSIGNED NOT NULL,
  qty FLOAT(6, 2) NOT NULL DEFAULT 1,
  added_at TIMESTAMP NULL DEFAULT NULL,
  options JSON DEFAULT NULL,
  PRIMARY KEY (wishlist_id, product_id)
);

CREATE TABLE review (
  review_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  product_id INT UNSIGNED NOT NULL,
  customer_id INT UNSIGNED DEFAULT NULL,
  nickname VARCHAR(128) NOT NULL,
  rating TINYINT UNSIGNED NOT NULL COMMENT '1 … 5 ★',
  detail TEXT NOT NULL,
  status ENUM('pending', 'approved', 'not approved') NOT NULL DEFAULT 'pending',
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (review_id),
  KEY by_product (product_id)
);

-- Carts and orders

CREATE TABLE quote (
  entity_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  customer_id INT UNSIGNED DEFAULT NULL,
  is_active SMALLINT UNSIGNED DEFAULT 1,
  items_qty DECIMAL(12, 4) DEFAULT 0.0000,
  grand_total DECIMAL(20, 4) DEFAULT 0.0000,
  quote_currency_code VARCHAR(255) DEFAULT NULL,
  remote_ip VARCHAR(45) DEFAULT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00' ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (entity_id),
  KEY by_customer (customer_id, store_id, is_active)
) COMMENT = 'Carts';

CREATE TABLE quote_item (
  item_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  quote_id INT UNSIGNED NOT NULL DEFAULT 0,
  product_id INT UNSIGNED DEFAULT NULL,
  sku VARCHAR(255) DEFAULT NULL,
  qty DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  price DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  row_total DECIMAL(20, 4) AS (qty * price) PERSISTENT,
  additional_data TEXT DEFAULT NULL,
  PRIMARY KEY (item_id),
  KEY by_quote (quote_id)
);

CREATE TABLE sales_order (
  entity_id INT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'Entity ID',
  increment_id VARCHAR(32) DEFAULT NULL COMMENT 'Shown to the customer',
  store_id SMALLINT UNSIGNED DEFAULT NULL,
  customer_id INT UNSIGNED DEFAULT NULL,
  state VARCHAR(32) DEFAULT NULL,
  status ENUM('pending', 'processing', 'complete', 'closed', 'canceled', 'on hold') NOT NULL DEFAULT 'pending',
  coupon_code VARCHAR(255) DEFAULT NULL,
  base_grand_total DECIMAL(20, 4) DEFAULT NULL,
  base_discount_amount DECIMAL(20, 4) DEFAULT NULL,
  base_shipping_amount DECIMAL(20, 4) DEFAULT NULL,
  base_tax_amount DECIMAL(20, 4) DEFAULT NULL,
  base_to_order_rate DECIMAL(20, 4) DEFAULT NULL,
  grand_total DECIMAL(20, 4) DEFAULT NULL,
  total_paid DECIMAL(20, 4) DEFAULT NULL,
  total_qty_ordered DECIMAL(12, 4) DEFAULT NULL,
  order_currency_code CHAR(3) CHARACTER SET ascii DEFAULT NULL,
  is_virtual BIT(1) DEFAULT b'0',
  protect_code CHAR(32) CHARACTER SET ascii DEFAULT NULL,
  customer_note TEXT DEFAULT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created at',
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated at',
  PRIMARY KEY (entity_id),
  UNIQUE KEY order_number (increment_id, store_id),
  KEY by_customer (customer_id),
  KEY by_time (created_at)
) AUTO_INCREMENT = 100001 COMMENT = 'Orders';

CREATE TABLE sales_order_item (
  item_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  order_id INT UNSIGNED NOT NULL DEFAULT 0,
  parent_item_id INT UNSIGNED DEFAULT NULL,
  product_id INT UNSIGNED DEFAULT NULL,
  sku VARCHAR(255) DEFAULT NULL,
  name VARCHAR(255) DEFAULT NULL,
  qty_ordered DECIMAL(12, 4) DEFAULT 0.0000,
  qty_shipped DECIMAL(12, 4) DEFAULT 0.0000,
  price DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  tax_percent DECIMAL(12, 4) DEFAULT 0.0000,
  product_options LONGTEXT DEFAULT NULL,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (item_id),
  KEY by_order (order_id),
  CONSTRAINT fk_item_order FOREIGN KEY (order_id) REFERENCES sales_order (entity_id) ON DELETE CASCADE
);

CREATE TABLE sales_order_address (
  order_id INT UNSIGNED NOT NULL,
  kind ENUM('billing', 'shipping') NOT NULL,
  name VARCHAR(255) DEFAULT NULL,
  street VARCHAR(1000) DEFAULT NULL,
  city VARCHAR(255) DEFAULT NULL,
  postcode VARCHAR(20) DEFAULT NULL,
  telephone VARCHAR(32) DEFAULT NULL,
  country CHAR(2) CHARACTER SET ascii DEFAULT NULL,
  PRIMARY KEY (order_id, kind)
);

CREATE TABLE sales_order_history (
  order_id INT UNSIGNED NOT NULL,
  at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  status VARCHAR(32) DEFAULT NULL,
  comment TEXT DEFAULT NULL,
  is_customer_notified TINYINT DEFAULT NULL,
  KEY by_order (order_id)
) COMMENT = 'Log; has no key';

CREATE TABLE sales_payment (
  payment_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  order_id INT UNSIGNED NOT NULL,
  method VARCHAR(128) DEFAULT NULL,
  cc_last4 CHAR(4) CHARACTER SET ascii DEFAULT NULL,
  cc_exp_year YEAR(4) DEFAULT NULL,
  amount DECIMAL(20, 4) DEFAULT NULL,
  request VARBINARY(4000) DEFAULT NULL COMMENT 'As sent to the gateway',
  response BLOB DEFAULT NULL,
  PRIMARY KEY (payment_id),
  KEY by_order (order_id)
);

CREATE TABLE sales_invoice (
  invoice_no DECIMAL(15, 0) NOT NULL,
  order_id INT UNSIGNED NOT NULL,
  total DECIMAL(20, 4) NOT NULL DEFAULT 0.0000,
  due_on DATE DEFAULT NULL,
  printed_at TIME DEFAULT NULL,
  PRIMARY KEY (invoice_no)
) COMMENT = 'Numbers come from the ERP';

CREATE TABLE sales_shipment (
  shipment_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  order_id INT UNSIGNED NOT NULL,
  carrier VARCHAR(32) DEFAULT NULL,
  total_weight DECIMAL(12, 4) DEFAULT NULL,
  label LONGBLOB DEFAULT NULL,
  shipped_at DATETIME DEFAULT '0000-00-00 00:00:00',
  PRIMARY KEY (shipment_id)
);

CREATE TABLE sales_shipment_track (
  shipment_id INT UNSIGNED NOT NULL,
  track_number VARCHAR(64) CHARACTER SET ascii NOT NULL,
  title VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (shipment_id, track_number)
);

CREATE TABLE sales_bestsellers_daily (
  id BIGINT NOT NULL AUTO_INCREMENT,
  `period` DATE NOT NULL DEFAULT '0000-00-00',
  store_id SMALLINT UNSIGNED NOT NULL,
  product_id INT UNSIGNED NOT NULL,
  qty_ordered DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  rating_pos SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (`period`, id),
  KEY id (id),
  UNIQUE KEY period_store_product (`period`, store_id, product_id)
);

-- Stock, rules, taxes, the rest

CREATE TABLE stock_item (
  product_id INT UNSIGNED NOT NULL,
  stock_id SMALLINT UNSIGNED NOT NULL,
  qty DECIMAL(12, 4) DEFAULT NULL,
  min_qty DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  is_in_stock TINYINT(1) UNSIGNED NOT NULL DEFAULT 0,
  low_stock_date TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (stock_id, product_id)
);

CREATE TABLE stock_reservation (
  reservation_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  stock_id INT UNSIGNED NOT NULL,
  sku VARCHAR(64) NOT NULL,
  quantity DECIMAL(10, 4) NOT NULL DEFAULT 0.0000,
  metadata VARCHAR(255) DEFAULT NULL,
  PRIMARY KEY (reservation_id)
);

CREATE TABLE cart_rule (
  rule_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(255) DEFAULT NULL,
  from_date DATE DEFAULT NULL,
  to_date DATE DEFAULT NULL,
  conditions_serialized MEDIUMTEXT DEFAULT NULL,
  simple_action VARCHAR(32) DEFAULT NULL,
  discount_amount DECIMAL(12, 4) NOT NULL DEFAULT 0.0000,
  weekdays SET('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su') NOT NULL DEFAULT 'Mo,Tu,We,Th,Fr',
  opens TIME NOT NULL DEFAULT '00:00:00',
  closes TIME NOT NULL DEFAULT '24:00:00',
  PRIMARY KEY (rule_id)
);

CREATE TABLE coupon (
  code VARCHAR(64) CHARACTER SET utf8mb3 COLLATE utf8mb3_bin NOT NULL,
  rule_id INT UNSIGNED NOT NULL,
  usage_limit INT UNSIGNED DEFAULT NULL,
  times_used INT UNSIGNED NOT NULL DEFAULT 0,
  expiration_date DATETIME DEFAULT NULL,
  UNIQUE KEY code (code),
  KEY by_rule (rule_id)
);

CREATE TABLE tax_rate (
  tax_rate_id INT NOT NULL AUTO_INCREMENT,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  code VARCHAR(255) NOT NULL,
  rate DECIMAL(12, 4) NOT NULL,
  zip_from INT UNSIGNED DEFAULT NULL,
  zip_to INT UNSIGNED DEFAULT NULL,
  PRIMARY KEY (tax_rate_id),
  UNIQUE KEY code (code)
);

CREATE TABLE newsletter_queue (
  queue_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  subject VARCHAR(200) CHARACTER SET latin1 DEFAULT NULL,
  body TEXT CHARACTER SET latin1 DEFAULT NULL,
  start_at TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (queue_id)
);

CREATE TABLE cms_page (
  page_id SMALLINT NOT NULL AUTO_INCREMENT,
  identifier VARCHAR(100) DEFAULT NULL,
  title VARCHAR(255) DEFAULT NULL,
  content LONGTEXT DEFAULT NULL,
  is_active SMALLINT NOT NULL DEFAULT 1,
  custom_layout_update_xml TEXT DEFAULT NULL COMMENT 'XML: <layout name="x"/>',
  PRIMARY KEY (page_id),
  FULLTEXT KEY title_content (title, content)
);

CREATE TABLE cron_schedule (
  schedule_id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  job_code VARCHAR(255) NOT NULL DEFAULT '0',
  status VARCHAR(7) NOT NULL DEFAULT 'pending',
  messages TEXT DEFAULT NULL,
  scheduled_at TIMESTAMP NULL DEFAULT NULL,
  PRIMARY KEY (schedule_id)
);

CREATE TABLE search_query (
  query_text VARCHAR(255) DEFAULT NULL,
  num_results INT UNSIGNED NOT NULL DEFAULT 0,
  popularity INT UNSIGNED NOT NULL DEFAULT 0,
  store_id SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  UNIQUE KEY query_store (query_text, store_id)
) COMMENT = 'Its unique key may be NULL';

CREATE TABLE log_click (
  `when` TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  url VARCHAR(2000) CHARACTER SET utf8mb3 NOT NULL,
  x SMALLINT DEFAULT NULL,
  y SMALLINT DEFAULT NULL,
  agent VARCHAR(255) CHARACTER SET latin1 DEFAULT NULL
) ENGINE = Aria COMMENT = 'Written by a beacon';

CREATE VIEW order_totals AS SELECT store_id, SUM(grand_total) AS total FROM sales_order GROUP BY store_id;
