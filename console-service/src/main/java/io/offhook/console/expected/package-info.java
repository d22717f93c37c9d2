/** The devices that administrators expect, so that a serial number is found. */
@NullMarked
package io.offhook.console.expected;

import org.jspecify.annotations.NullMarked;
