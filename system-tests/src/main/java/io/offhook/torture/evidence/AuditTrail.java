package io.offhook.torture.evidence;

import io.offhook.contracts.chain.Finding;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The audit chain on the topic.
 *
 * @param findings of its verification against the head in the database
 * @param events ids of the events that it records
 */
public record AuditTrail(List<Finding> findings, Set<UUID> events) {}
