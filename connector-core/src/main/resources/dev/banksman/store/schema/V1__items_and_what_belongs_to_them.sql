-- One set of tables for SQLite and PostgreSQL; ${text}, ${bytes} and ${compact} are filled in for each.
-- Times are milliseconds since 1970 in UTC. 0 stands for "not", 9223372036854775807 for "never".
-- A site is one installation of one tenant; each key begins with it.

CREATE TABLE site (
    id BIGINT NOT NULL PRIMARY KEY,
    tenant ${text} NOT NULL,
    generation BIGINT NOT NULL,
    tracker ${text} NOT NULL,
    name ${text} NOT NULL,
    url ${text} NOT NULL,
    state ${text} NOT NULL,
    since BIGINT NOT NULL,
    left_at BIGINT NOT NULL DEFAULT 0,
    erased_at BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX site_tenant ON site (tenant, generation);

CREATE TABLE alias (
    kind ${text} NOT NULL,
    value ${text} NOT NULL,
    tenant ${text} NOT NULL,
    PRIMARY KEY (kind, value)
) ${compact};
CREATE INDEX alias_tenant ON alias (tenant);

CREATE TABLE number_block (
    name ${text} NOT NULL PRIMARY KEY,
    next BIGINT NOT NULL
) ${compact};

CREATE TABLE item (
    site BIGINT NOT NULL,
    item ${text} NOT NULL,
    dirty BIGINT NOT NULL,
    done BIGINT NOT NULL DEFAULT 0,
    epoch BIGINT NOT NULL DEFAULT 0,
    lease_until BIGINT NOT NULL DEFAULT 0,
    lease_node ${text} NOT NULL DEFAULT '',
    next_run BIGINT NOT NULL,
    not_before BIGINT NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    parked ${text} NOT NULL DEFAULT '',
    parked_at BIGINT NOT NULL DEFAULT 0,
    trouble ${text} NOT NULL DEFAULT '',
    due BIGINT GENERATED ALWAYS AS (
        CASE WHEN parked <> '' OR lease_until > 0 THEN 9223372036854775807
             WHEN not_before > next_run THEN not_before
             ELSE next_run END) STORED,
    PRIMARY KEY (site, item)
) ${compact};
CREATE INDEX item_due ON item (site, due) WHERE due < 9223372036854775807;
CREATE INDEX item_lease ON item (lease_until, site) WHERE lease_until > 0;
CREATE INDEX item_parked ON item (site, parked_at) WHERE parked <> '';

CREATE TABLE item_state (
    site BIGINT NOT NULL,
    item ${text} NOT NULL,
    shown ${text} NOT NULL,
    project ${text} NOT NULL,
    judged_by BIGINT NOT NULL,
    state ${bytes} NOT NULL,
    PRIMARY KEY (site, item)
);
CREATE INDEX item_state_judged ON item_state (site, judged_by);
CREATE INDEX item_state_shown ON item_state (site, shown);

CREATE TABLE inbox (
    site BIGINT NOT NULL,
    delivery ${text} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (site, delivery)
) ${compact};
CREATE INDEX inbox_at ON inbox (at);

CREATE TABLE look (
    site BIGINT NOT NULL,
    item ${text} NOT NULL,
    seq BIGINT NOT NULL,
    kind ${text} NOT NULL,
    project ${text} NOT NULL,
    actor ${bytes} NOT NULL,
    at BIGINT NOT NULL,
    body ${bytes} NOT NULL,
    PRIMARY KEY (site, item, seq)
);

CREATE TABLE mail (
    site BIGINT NOT NULL,
    item ${text} NOT NULL,
    seq BIGINT NOT NULL,
    mail ${bytes} NOT NULL,
    PRIMARY KEY (site, item, seq)
);

-- kind B: src blocks dst; kind P: src is the parent of dst
CREATE TABLE edge (
    site BIGINT NOT NULL,
    kind ${text} NOT NULL,
    src ${text} NOT NULL,
    dst ${text} NOT NULL,
    PRIMARY KEY (site, kind, src, dst)
) ${compact};
CREATE INDEX edge_back ON edge (site, kind, dst, src);

CREATE TABLE effort (
    site BIGINT NOT NULL,
    id BIGINT NOT NULL,
    item ${text} NOT NULL,
    epoch BIGINT NOT NULL,
    surface ${text} NOT NULL,
    rule ${text} NOT NULL,
    effect ${bytes} NOT NULL,
    at BIGINT NOT NULL,
    state ${text} NOT NULL,
    attempts INTEGER NOT NULL,
    mark ${text} NOT NULL DEFAULT '',
    stood_before ${text} NOT NULL DEFAULT '',
    outcome ${text} NOT NULL DEFAULT '',
    settled_at BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (site, id)
);
CREATE INDEX effort_open ON effort (site, item, epoch, id) WHERE settled_at = 0;
CREATE INDEX effort_item ON effort (site, item, id);
CREATE INDEX effort_settled ON effort (settled_at) WHERE settled_at > 0;

CREATE TABLE finding (
    site BIGINT NOT NULL,
    id BIGINT NOT NULL,
    item ${text} NOT NULL,
    raised_by ${text} NOT NULL,
    rule ${text} NOT NULL,
    name ${text} NOT NULL,
    opened_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL DEFAULT 0,
    closed_how ${text} NOT NULL DEFAULT '',
    baseline INTEGER NOT NULL,
    rung INTEGER NOT NULL DEFAULT 0,
    stand ${bytes} NOT NULL,
    words ${bytes} NOT NULL,
    PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX finding_open ON finding (site, item, raised_by, rule, name) WHERE closed_at = 0;
CREATE INDEX finding_rule ON finding (site, rule, id);
CREATE INDEX finding_item ON finding (site, item, id);
CREATE INDEX finding_closed ON finding (closed_at) WHERE closed_at > 0;

CREATE TABLE decision (
    site BIGINT NOT NULL,
    item ${text} NOT NULL,
    epoch BIGINT NOT NULL,
    at BIGINT NOT NULL,
    policies BIGINT NOT NULL,
    packed ${bytes} NOT NULL,
    PRIMARY KEY (site, item, epoch)
);
CREATE INDEX decision_at ON decision (at);

CREATE TABLE message_count (
    site BIGINT NOT NULL,
    day ${text} NOT NULL,
    person ${text} NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (site, day, person)
) ${compact};

CREATE TABLE spoke (
    site BIGINT NOT NULL,
    rule ${text} NOT NULL,
    item ${text} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (site, rule, item)
) ${compact};
CREATE INDEX spoke_at ON spoke (site, rule, at);

CREATE TABLE stopped (
    site BIGINT NOT NULL,
    rule ${text} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (site, rule)
) ${compact};

CREATE TABLE hand (
    site BIGINT NOT NULL,
    actor ${text} NOT NULL,
    item ${text} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (site, actor, item)
) ${compact};
CREATE INDEX hand_at ON hand (site, actor, at);

CREATE TABLE burst (
    site BIGINT NOT NULL,
    actor ${text} NOT NULL,
    person ${bytes} NOT NULL,
    last BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    PRIMARY KEY (site, actor)
) ${compact};

CREATE TABLE burst_item (
    site BIGINT NOT NULL,
    actor ${text} NOT NULL,
    item ${text} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (site, actor, item)
) ${compact};

CREATE TABLE secret (
    site BIGINT NOT NULL,
    name ${text} NOT NULL,
    key_id ${text} NOT NULL,
    sealed ${bytes} NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (site, name)
) ${compact};

CREATE TABLE sweep (
    site BIGINT NOT NULL,
    project ${text} NOT NULL,
    kind ${text} NOT NULL,
    since BIGINT NOT NULL,
    page ${text} NOT NULL,
    seen BIGINT NOT NULL,
    total BIGINT NOT NULL,
    due BIGINT NOT NULL,
    lease_until BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (site, project, kind)
) ${compact};
CREATE INDEX sweep_due ON sweep (due);

CREATE TABLE policy_version (
    site BIGINT NOT NULL,
    version BIGINT NOT NULL,
    author ${text} NOT NULL,
    at BIGINT NOT NULL,
    yaml ${text} NOT NULL,
    active_since BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (site, version)
);

CREATE TABLE rule_since (
    site BIGINT NOT NULL,
    handle ${text} NOT NULL,
    fingerprint ${text} NOT NULL,
    since BIGINT NOT NULL,
    fresh BIGINT NOT NULL,
    PRIMARY KEY (site, handle)
) ${compact};

CREATE TABLE setting (
    site BIGINT NOT NULL,
    name ${text} NOT NULL,
    value ${text} NOT NULL,
    PRIMARY KEY (site, name)
) ${compact};
