/**
 * The published language of Offhook: the events that services store and publish, the topics they travel on and the names
 * they carry on the wire. Fields only ever grow; a changed meaning is a new version of the name.
 */
@NullMarked
package io.offhook.contracts;

import org.jspecify.annotations.NullMarked;
