/** The timeline in PostgreSQL: written with each batch of a topic, found by handles. */
@NullMarked
package io.offhook.console.timeline.store;

import org.jspecify.annotations.NullMarked;
