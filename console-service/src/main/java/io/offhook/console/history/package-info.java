/**
 * How things were: a phone and its code, a setting or a document at any time, folded from the timeline, and what differs between two
 * moments. Old entries of phones are deleted after some time; then the answer is marked as incomplete.
 */
@NullMarked
package io.offhook.console.history;

import org.jspecify.annotations.NullMarked;
