/** The passwords that phones are given: derived, never stored, and only ever inside a file that one device can read. */
@NullMarked
package io.offhook.provisioning.files.secret;

import org.jspecify.annotations.NullMarked;
