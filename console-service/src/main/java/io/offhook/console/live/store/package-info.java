/** Reads new entries of the timeline, and hands them to those who watch. */
@NullMarked
package io.offhook.console.live.store;

import org.jspecify.annotations.NullMarked;
