/** Pages of activation codes, and of the devices that want them. */
@NullMarked
package io.offhook.console.activationcode.page;

import org.jspecify.annotations.NullMarked;
