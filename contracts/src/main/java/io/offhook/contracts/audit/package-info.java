/** Who did what: one chain of records for each service. Stream id and key: the service's name. {@code docs/audit.md} says how to verify it. */
@NullMarked
package io.offhook.contracts.audit;

import org.jspecify.annotations.NullMarked;
