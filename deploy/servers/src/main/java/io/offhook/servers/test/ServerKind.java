package io.offhook.servers.test;

/** The servers that a test can name. */
enum ServerKind {
    POSTGRES,
    KAFKA,
    REDIS,
    MAIL
}
