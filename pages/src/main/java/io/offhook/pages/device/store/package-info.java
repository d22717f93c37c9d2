/** The table of how far devices are, as self care and console each have it. */
@NullMarked
package io.offhook.pages.device.store;

import org.jspecify.annotations.NullMarked;
