/**
 * Adding many phones from a CSV file as administrators have it today. Every row stands for itself: a bad one is reported and stops
 * nobody. The id of a phone follows from the file and the line, so that the same file sent again adds nothing.
 */
@NullMarked
package io.offhook.provisioning.phone.bulk;

import org.jspecify.annotations.NullMarked;
