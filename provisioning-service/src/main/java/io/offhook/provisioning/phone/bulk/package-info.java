/**
 * Adds many phones from a CSV file. Each row stands for itself: a bad row is reported and stops no other. The id of a phone follows from
 * the file and the line, so the same file sent again adds nothing.
 */
@NullMarked
package io.offhook.provisioning.phone.bulk;

import org.jspecify.annotations.NullMarked;
