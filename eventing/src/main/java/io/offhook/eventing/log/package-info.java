/**
 * What lines of the log have in common: a constant message with keys, the correlation id of their cause, and one line for each refusal. No
 * code, password, key or name of a person is in a line.
 */
@NullMarked
package io.offhook.eventing.log;

import org.jspecify.annotations.NullMarked;
