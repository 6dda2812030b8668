-- The books of a payment company, made with the features of MySQL 8 and 9: ids are BIGINT UNSIGNED or UUIDs in
-- BINARY(16), amounts DECIMAL(38, 10), times DATETIME(6), details JSON with generated columns over it, journals
-- partitioned by month, entries in sixteen shards.
SET NAMES utf8mb4;
SET time_zone = '+00:00';
CREATE DATABASE ledger CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
USE ledger;

-- Legal entities and parties

CREATE TABLE legal_entity (
  id BINARY(16) NOT NULL DEFAULT (UUID_TO_BIN(UUID(), 1)),
  code VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lei CHAR(20) CHARACTER SET ascii DEFAULT NULL COMMENT 'Legal Entity Identifier, ISO 17442',
  base_currency CHAR(3) CHARACTER SET ascii NOT NULL DEFAULT 'EUR',
  fiscal_year_end CHAR(5) CHARACTER SET ascii NOT NULL DEFAULT '12-31',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id),
  UNIQUE KEY uk_code (code)
) COMMENT = 'Legal entities that keep books';

CREATE TABLE party (
  id BINARY(16) NOT NULL,
  kind ENUM('person', 'company', 'government') NOT NULL,
  display_name VARCHAR(300) NOT NULL,
  attributes JSON NOT NULL DEFAULT (JSON_OBJECT()),
  tax_no VARCHAR(64) GENERATED ALWAYS AS (attributes->>'$.tax_no') VIRTUAL,
  risk_score DECIMAL(5, 4) GENERATED ALWAYS AS (CAST(attributes->>'$.risk' AS DECIMAL(5, 4))) STORED,
  version INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'optimistic lock',
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  deleted_at DATETIME(6) DEFAULT NULL,
  PRIMARY KEY (id),
  KEY by_tax_no (tax_no)
) COMMENT = 'Whoever owes or is owed';

CREATE TABLE party_name_history (
  party_id BINARY(16) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL DEFAULT '9999-12-31',
  display_name VARCHAR(300) NOT NULL,
  PRIMARY KEY (party_id, valid_from)
);

CREATE TABLE party_identifier (
  scheme VARCHAR(32) CHARACTER SET ascii NOT NULL,
  identifier VARCHAR(64) CHARACTER SET ascii NOT NULL,
  party_id BINARY(16) NOT NULL,
  PRIMARY KEY (scheme, identifier),
  KEY by_party (party_id),
  CONSTRAINT fk_identifier_party FOREIGN KEY (party_id) REFERENCES party (id)
);

CREATE TABLE party_address (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  party_id BINARY(16) NOT NULL,
  lines_ JSON NOT NULL COMMENT 'array of up to 7 lines, ISO 20022',
  postcode VARCHAR(16) DEFAULT NULL,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  position POINT SRID 4326 DEFAULT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE party_document (
  id BINARY(16) NOT NULL,
  party_id BINARY(16) NOT NULL,
  mime VARCHAR(127) CHARACTER SET ascii NOT NULL,
  sha256 BINARY(32) NOT NULL,
  content LONGBLOB NOT NULL,
  embedding VECTOR(384) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_hash (sha256)
) COMMENT = 'Scans of papers; vectors for the search';

-- Currencies, calendars

CREATE TABLE currency (
  code CHAR(3) CHARACTER SET ascii NOT NULL,
  numeric_code SMALLINT UNSIGNED ZEROFILL NOT NULL,
  minor_units TINYINT NOT NULL DEFAULT 2,
  symbol VARCHAR(8) NOT NULL DEFAULT '¤',
  PRIMARY KEY (code)
);

CREATE TABLE exchange_rate (
  base CHAR(3) CHARACTER SET ascii NOT NULL,
  quote CHAR(3) CHARACTER SET ascii NOT NULL,
  observed_at DATETIME(6) NOT NULL,
  rate DECIMAL(38, 18) NOT NULL,
  source VARCHAR(32) NOT NULL DEFAULT 'ECB',
  PRIMARY KEY (observed_at, base, quote),
  CONSTRAINT positive_rate CHECK (rate > 0)
) COMMENT = 'Rates as observed';

CREATE TABLE exchange_rate_daily (
  day DATE NOT NULL DEFAULT (CURRENT_DATE),
  base CHAR(3) CHARACTER SET ascii NOT NULL,
  quote CHAR(3) CHARACTER SET ascii NOT NULL,
  opening DECIMAL(38, 18) NOT NULL,
  closing DECIMAL(38, 18) DEFAULT NULL,
  average DECIMAL(65, 30) DEFAULT NULL COMMENT 'more digits than a sum needs',
  PRIMARY KEY (day, base, quote)
);

CREATE TABLE business_calendar (
  calendar VARCHAR(16) NOT NULL,
  day DATE NOT NULL,
  is_business_day BOOLEAN NOT NULL DEFAULT TRUE,
  opens TIME DEFAULT '09:00:00',
  closes TIME(3) DEFAULT '17:30:00.000',
  note VARCHAR(200) DEFAULT NULL,
  PRIMARY KEY (calendar, day)
);

CREATE TABLE fiscal_period (
  legal_entity_id BINARY(16) NOT NULL,
  year_ YEAR NOT NULL,
  period TINYINT UNSIGNED NOT NULL COMMENT '1 … 12, 13 for closing entries',
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  status ENUM('open', 'soft-closed', 'closed', 'archived') NOT NULL DEFAULT 'open',
  PRIMARY KEY (legal_entity_id, year_, period)
);

-- Accounts

CREATE TABLE account_type (
  id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code VARCHAR(16) NOT NULL,
  normal_side ENUM('debit', 'credit') NOT NULL,
  flags SET('cash', 'suspense', 'intercompany', 'off-balance', 'blocked') NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  UNIQUE KEY uk_code (code)
);

CREATE TABLE account (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  uuid BINARY(16) NOT NULL DEFAULT (UUID_TO_BIN(UUID(), 1)),
  legal_entity_id BINARY(16) NOT NULL,
  account_type_id SMALLINT UNSIGNED NOT NULL,
  party_id BINARY(16) DEFAULT NULL,
  number VARCHAR(34) CHARACTER SET ascii NOT NULL COMMENT 'IBAN or own scheme',
  name VARCHAR(200) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  credit_limit DECIMAL(38, 10) NOT NULL DEFAULT 0,
  settings JSON DEFAULT NULL,
  is_frozen BIT(1) NOT NULL DEFAULT b'0',
  row_hash BINARY(32) INVISIBLE DEFAULT NULL COMMENT 'of the audit chain',
  opened_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  closed_at DATETIME(6) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_uuid (uuid),
  UNIQUE KEY uk_number (legal_entity_id, number),
  CONSTRAINT fk_account_type FOREIGN KEY (account_type_id) REFERENCES account_type (id)
) COMMENT = 'Accounts of the general ledger and its sub-ledgers';

CREATE TABLE account_tree (
  ancestor_id BIGINT UNSIGNED NOT NULL,
  descendant_id BIGINT UNSIGNED NOT NULL,
  depth TINYINT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (descendant_id, ancestor_id)
) COMMENT = 'Closure of the chart of accounts';

CREATE TABLE account_balance (
  account_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  posted DECIMAL(38, 10) NOT NULL DEFAULT 0.0000000000,
  pending DECIMAL(38, 10) NOT NULL DEFAULT 0.0000000000,
  available DECIMAL(38, 10) GENERATED ALWAYS AS (posted - pending) STORED,
  last_entry_id BIGINT UNSIGNED DEFAULT NULL,
  updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (account_id, currency)
);

CREATE TABLE account_balance_daily (
  day DATE NOT NULL,
  account_id BIGINT UNSIGNED NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  opening DECIMAL(38, 10) NOT NULL,
  debit DECIMAL(38, 10) NOT NULL DEFAULT 0,
  credit DECIMAL(38, 10) NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, day, currency)
) PARTITION BY RANGE COLUMNS (day) (
  PARTITION p2023 VALUES LESS THAN ('2024-01-01'),
  PARTITION p2024 VALUES LESS THAN ('2025-01-01'),
  PARTITION p2025 VALUES LESS THAN ('2026-01-01'),
  PARTITION pmax VALUES LESS THAN (MAXVALUE)
);

CREATE TABLE account_hold (
  id BINARY(16) NOT NULL,
  account_id BIGINT UNSIGNED NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  reason VARCHAR(500) DEFAULT NULL,
  placed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  expires_at DATETIME(6) NOT NULL DEFAULT ((CURRENT_TIMESTAMP(6) + INTERVAL 7 DAY)),
  PRIMARY KEY (id)
);

CREATE TABLE account_limit (
  account_id BIGINT UNSIGNED NOT NULL,
  kind VARCHAR(32) NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  per_seconds INT UNSIGNED NOT NULL DEFAULT 86400,
  UNIQUE KEY uk_limit (account_id, kind)
) COMMENT = 'One row a kind; no primary key';

-- Journals, by month

CREATE TABLE journal (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  booked_on DATE NOT NULL,
  legal_entity_id BINARY(16) NOT NULL,
  reference VARCHAR(64) NOT NULL,
  description TEXT DEFAULT NULL,
  status ENUM('draft', 'posted', 'reversed') NOT NULL DEFAULT 'draft',
  reversal_of BIGINT UNSIGNED DEFAULT NULL,
  metadata JSON DEFAULT NULL,
  trace_id CHAR(32) CHARACTER SET ascii GENERATED ALWAYS AS (metadata->>'$.trace_id') VIRTUAL INVISIBLE,
  created_by VARCHAR(64) NOT NULL DEFAULT (USER()),
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id, booked_on),
  KEY by_reference (reference)
) COMMENT = 'Journals' PARTITION BY RANGE (TO_DAYS(booked_on)) (
  PARTITION p202401 VALUES LESS THAN (TO_DAYS('2024-02-01')),
  PARTITION p202402 VALUES LESS THAN (TO_DAYS('2024-03-01')),
  PARTITION p202403 VALUES LESS THAN (TO_DAYS('2024-04-01')),
  PARTITION pmax VALUES LESS THAN MAXVALUE
);

CREATE TABLE journal_line (
  journal_id BIGINT UNSIGNED NOT NULL,
  line_no SMALLINT UNSIGNED NOT NULL,
  booked_on DATE NOT NULL,
  account_id BIGINT UNSIGNED NOT NULL,
  side ENUM('debit', 'credit') NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  base_amount DECIMAL(38, 10) DEFAULT NULL,
  text_ VARCHAR(1000) DEFAULT NULL,
  PRIMARY KEY (booked_on, journal_id, line_no),
  KEY by_account (account_id, booked_on)
) PARTITION BY RANGE COLUMNS (booked_on) (
  PARTITION p202401 VALUES LESS THAN ('2024-02-01'),
  PARTITION p202402 VALUES LESS THAN ('2024-03-01'),
  PARTITION pmax VALUES LESS THAN (MAXVALUE)
);

CREATE TABLE journal_attachment (
  journal_id BIGINT UNSIGNED NOT NULL,
  document_id BINARY(16) NOT NULL,
  note TINYTEXT DEFAULT NULL,
  PRIMARY KEY (journal_id, document_id)
);

CREATE TABLE journal_approval (
  journal_id BIGINT UNSIGNED NOT NULL,
  step TINYINT UNSIGNED NOT NULL,
  approver VARCHAR(64) NOT NULL,
  decision ENUM('approved', 'rejected', 'delegated') DEFAULT NULL,
  decided_at DATETIME(6) DEFAULT NULL,
  signature VARBINARY(512) DEFAULT NULL,
  PRIMARY KEY (journal_id, step)
);

-- Entries, spread over sixteen tables by the account

CREATE TABLE ledger_entry_00 (
  id BIGINT UNSIGNED NOT NULL,
  account_id BIGINT UNSIGNED NOT NULL,
  journal_id BIGINT UNSIGNED NOT NULL,
  amount DECIMAL(38, 10) NOT NULL COMMENT 'debits are positive',
  running_balance DECIMAL(38, 10) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  booked_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  details JSON DEFAULT NULL,
  prev_hash BINARY(32) NOT NULL,
  PRIMARY KEY (account_id, id),
  KEY by_journal (journal_id)
) COMMENT = 'Entries';
CREATE TABLE ledger_entry_01 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_02 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_03 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_04 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_05 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_06 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_07 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_08 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_09 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_10 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_11 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_12 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_13 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_14 LIKE ledger_entry_00;
CREATE TABLE ledger_entry_15 LIKE ledger_entry_00;

-- Payments

CREATE TABLE payment (
  id BINARY(16) NOT NULL,
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debtor_account_id BIGINT UNSIGNED NOT NULL,
  creditor_account_id BIGINT UNSIGNED NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  currency CHAR(3) CHARACTER SET ascii NOT NULL,
  state VARCHAR(24) NOT NULL DEFAULT 'initiated',
  purpose VARCHAR(140) DEFAULT NULL,
  request JSON NOT NULL,
  channel VARCHAR(16) GENERATED ALWAYS AS (request->>'$.channel') STORED,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  settled_at DATETIME(6) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_idempotency (idempotency_key),
  CONSTRAINT positive_amount CHECK (amount > 0)
);

CREATE TABLE payment_event (
  payment_id BINARY(16) NOT NULL,
  seq INT UNSIGNED NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  kind VARCHAR(48) NOT NULL,
  payload JSON NOT NULL,
  PRIMARY KEY (payment_id, seq)
);

CREATE TABLE payment_fee (
  payment_id BINARY(16) NOT NULL,
  fee_code VARCHAR(16) NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  rate DOUBLE DEFAULT NULL,
  PRIMARY KEY (payment_id, fee_code)
);

CREATE TABLE payment_batch (
  id BINARY(16) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  file_xml LONGTEXT NOT NULL COMMENT 'pain.001; <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">',
  line_count INT UNSIGNED NOT NULL DEFAULT 0,
  control_sum DECIMAL(18, 2) NOT NULL,
  received_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
);

CREATE TABLE payment_route (
  priority SMALLINT NOT NULL,
  from_country CHAR(2) CHARACTER SET ascii NOT NULL,
  to_country CHAR(2) CHARACTER SET ascii NOT NULL,
  scheme ENUM('SEPA', 'SWIFT', 'FPS', 'CIPS', 'UPI') NOT NULL,
  max_amount DECIMAL(38, 10) DEFAULT NULL,
  weight FLOAT NOT NULL DEFAULT 0.5,
  PRIMARY KEY (from_country, to_country, priority)
);

CREATE TABLE card (
  token CHAR(36) CHARACTER SET ascii NOT NULL DEFAULT (UUID()),
  account_id BIGINT UNSIGNED NOT NULL,
  bin_ DECIMAL(8, 0) UNSIGNED NOT NULL,
  last4 CHAR(4) CHARACTER SET ascii NOT NULL,
  expires CHAR(7) CHARACTER SET ascii NOT NULL COMMENT 'YYYY-MM',
  pan_encrypted VARBINARY(256) NOT NULL,
  PRIMARY KEY (token)
);

CREATE TABLE card_authorization (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  card_token CHAR(36) CHARACTER SET ascii NOT NULL,
  merchant VARCHAR(100) NOT NULL,
  mcc SMALLINT UNSIGNED ZEROFILL NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  response_code CHAR(2) CHARACTER SET ascii DEFAULT NULL,
  emv BLOB DEFAULT NULL,
  local_time_ TIME(6) DEFAULT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id, created_at)
) PARTITION BY HASH (id) PARTITIONS 8;

-- Reconciliation, invoices, risk

CREATE TABLE bank_statement (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  account_id BIGINT UNSIGNED NOT NULL,
  statement_no INT UNSIGNED NOT NULL,
  opened_on DATE NOT NULL,
  closing_balance DECIMAL(38, 10) NOT NULL,
  raw MEDIUMTEXT NOT NULL COMMENT 'MT940 or camt.053',
  PRIMARY KEY (id),
  UNIQUE KEY uk_statement (account_id, statement_no)
);

CREATE TABLE bank_statement_line (
  statement_id BIGINT UNSIGNED NOT NULL,
  line_no INT UNSIGNED NOT NULL,
  value_date DATE NOT NULL,
  amount DECIMAL(38, 10) NOT NULL,
  counterparty VARCHAR(140) DEFAULT NULL,
  remittance VARCHAR(2000) DEFAULT NULL,
  PRIMARY KEY (statement_id, line_no)
);

CREATE TABLE reconciliation_match (
  statement_id BIGINT UNSIGNED NOT NULL,
  line_no INT UNSIGNED NOT NULL,
  journal_id BIGINT UNSIGNED NOT NULL,
  confidence DECIMAL(5, 4) NOT NULL DEFAULT 1.0000,
  matched_by ENUM('rule', 'model', 'person') NOT NULL,
  PRIMARY KEY (journal_id, statement_id, line_no)
);

CREATE TABLE invoice (
  number DECIMAL(20, 0) NOT NULL,
  issuer_id BINARY(16) NOT NULL,
  recipient_id BINARY(16) NOT NULL,
  issued_on DATE NOT NULL,
  due_on DATE NOT NULL,
  total DECIMAL(38, 10) NOT NULL,
  tax_lines JSON DEFAULT NULL,
  pdf MEDIUMBLOB DEFAULT NULL,
  PRIMARY KEY (number)
);

CREATE TABLE dunning (
  invoice_number DECIMAL(20, 0) NOT NULL,
  level TINYINT UNSIGNED NOT NULL,
  sent_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  text_ TEXT DEFAULT (_utf8mb4'Dear customer,\nplease pay "soon".'),
  PRIMARY KEY (invoice_number, level)
);

CREATE TABLE loan (
  id BINARY(16) NOT NULL,
  borrower_id BINARY(16) NOT NULL,
  principal DECIMAL(38, 10) NOT NULL,
  annual_rate DECIMAL(12, 9) NOT NULL,
  day_count ENUM('30/360', 'ACT/360', 'ACT/365', 'ACT/ACT') NOT NULL DEFAULT 'ACT/365',
  first_due DATE NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE loan_schedule (
  loan_id BINARY(16) NOT NULL,
  installment SMALLINT UNSIGNED NOT NULL,
  due_on DATE NOT NULL,
  interest DECIMAL(38, 10) NOT NULL,
  principal DECIMAL(38, 10) NOT NULL,
  paid BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (loan_id, installment)
);

CREATE TABLE risk_rule (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  expression TEXT NOT NULL,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  threshold DOUBLE NOT NULL DEFAULT 0.95,
  PRIMARY KEY (id)
);

CREATE TABLE risk_hit (
  hit_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  rule_id INT UNSIGNED NOT NULL,
  subject BINARY(16) NOT NULL,
  score DOUBLE NOT NULL,
  features JSON DEFAULT NULL,
  KEY by_subject (subject, hit_at)
) COMMENT = 'Append only; no key';

CREATE TABLE sanction_list (
  list_code VARCHAR(16) NOT NULL,
  entry_id VARCHAR(64) NOT NULL,
  names JSON NOT NULL,
  name_vector VECTOR(128) DEFAULT NULL,
  listed_on DATE DEFAULT NULL,
  PRIMARY KEY (list_code, entry_id)
);

-- Operations

CREATE TABLE outbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  topic VARCHAR(128) NOT NULL,
  partition_key VARBINARY(255) DEFAULT NULL,
  payload LONGBLOB NOT NULL,
  headers JSON DEFAULT NULL,
  created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
) COMMENT = 'Transactional outbox';

CREATE TABLE audit_log (
  at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  actor VARCHAR(128) NOT NULL,
  action VARCHAR(64) NOT NULL,
  before_ JSON DEFAULT NULL,
  after_ JSON DEFAULT NULL,
  client_ip VARBINARY(16) DEFAULT NULL
) COMMENT = 'Who did what; no key';

CREATE TABLE idempotency (
  scope VARCHAR(64) NOT NULL,
  id VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  response JSON DEFAULT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (scope, id)
);

CREATE TABLE lock_ (
  name VARCHAR(128) NOT NULL,
  owner_ CHAR(36) CHARACTER SET ascii DEFAULT NULL,
  until_ DATETIME(6) DEFAULT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;

CREATE TABLE sequence_ (
  name VARCHAR(64) NOT NULL,
  next_value BIGINT UNSIGNED NOT NULL DEFAULT 18446744073709551615,
  PRIMARY KEY (name)
);

CREATE TABLE schema_migration (
  version BIGINT NOT NULL,
  description VARCHAR(200) NOT NULL,
  checksum INT NOT NULL,
  applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  success TINYINT(1) NOT NULL,
  PRIMARY KEY (version)
);

CREATE TABLE webhook_delivery (
  my_row_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT INVISIBLE,
  url VARCHAR(2048) NOT NULL,
  body JSON NOT NULL,
  status_code SMALLINT UNSIGNED DEFAULT NULL,
  attempt TINYINT UNSIGNED NOT NULL DEFAULT 1,
  PRIMARY KEY (my_row_id)
) COMMENT = 'The key is invisible';

CREATE VIEW trial_balance AS
  SELECT account_id, SUM(IF(side = 'debit', amount, -amount)) AS balance FROM journal_line GROUP BY account_id;
