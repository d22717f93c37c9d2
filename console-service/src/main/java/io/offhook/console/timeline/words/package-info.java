/**
 * What happened, in plain words: one short sentence for each kind of event, whether it is good, and an icon. No sentence has digits of a
 * code or the name of a person.
 */
@NullMarked
package io.offhook.console.timeline.words;

import org.jspecify.annotations.NullMarked;
