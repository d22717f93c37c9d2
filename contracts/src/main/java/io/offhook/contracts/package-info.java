/**
 * The published language of Offhook: the events that services store and publish. Fields only ever grow; a changed meaning is a
 * new version of the name.
 */
@NullMarked
package io.offhook.contracts;

import org.jspecify.annotations.NullMarked;
