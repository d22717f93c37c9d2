/** Whose fault a failed try is: the record's own, which gives it up, or an outage's, which is waited for. */
@NullMarked
package io.offhook.eventing.inbox.failure;

import org.jspecify.annotations.NullMarked;
