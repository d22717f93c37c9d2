package io.offhook.servers.test;

/** What a test can ask for. */
enum ServerKind {
    POSTGRES,
    KAFKA,
    REDIS,
    MAIL
}
