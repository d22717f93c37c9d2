/**
 * Read models made anew from the events. Start the service with {@code offhook.rebuild=<name>,...} and it forgets those read
 * models and makes them again: from its own events in one transaction, or from the topics from their beginning.
 */
@NullMarked
package io.offhook.eventing.rebuild;

import org.jspecify.annotations.NullMarked;
