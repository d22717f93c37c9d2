/** Phones as the topics of phones and of codes tell of them. */
@NullMarked
package io.offhook.console.phone;

import org.jspecify.annotations.NullMarked;
