/** Records that wait: parked behind a predecessor, or given up and shown to operators as dead letters. What may be forged is quarantined. */
@NullMarked
package io.offhook.eventing.inbox.deadletter;

import org.jspecify.annotations.NullMarked;
