/** What pages say of devices. Pure. */
@NullMarked
package io.offhook.pages.device;

import org.jspecify.annotations.NullMarked;
