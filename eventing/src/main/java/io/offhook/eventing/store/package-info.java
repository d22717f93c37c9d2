/** Load, decide, append: streams of events in the PostgreSQL database of a service. */
@NullMarked
package io.offhook.eventing.store;

import org.jspecify.annotations.NullMarked;
