package io.offhook.contracts.audit;

import io.offhook.contracts.Event;

/** A link of a service's audit chain. */
public sealed interface AuditEvent extends Event permits AuditRecorded {}
