/**
 * A desk phone in software, for everyone who wants to see a phone leave its box without owning one: the {@code phone},
 * {@code demo} and {@code load} commands. It is an outside client and knows Offhook by its public wire formats alone.
 */
@NullMarked
package io.offhook.phone;

import org.jspecify.annotations.NullMarked;
