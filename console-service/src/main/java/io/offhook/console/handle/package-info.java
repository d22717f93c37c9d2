/** What a person types to find a phone, a device, a code or a request. */
@NullMarked
package io.offhook.console.handle;

import org.jspecify.annotations.NullMarked;
