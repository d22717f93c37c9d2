/** Shows a code to its owner. The activation service reveals the digits and records who saw them; nothing is kept here. */
@NullMarked
package io.offhook.selfcare.code.reveal;

import org.jspecify.annotations.NullMarked;
