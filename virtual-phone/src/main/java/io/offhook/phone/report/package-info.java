/** The output of a boot: its steps and durations, as text and JSON. */
@NullMarked
package io.offhook.phone.report;

import org.jspecify.annotations.NullMarked;
