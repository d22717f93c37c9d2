/** What happened: one entry for each event, with the handles by which it is found, and its words. */
@NullMarked
package io.offhook.console.timeline;

import org.jspecify.annotations.NullMarked;
