/** What is known of one thing, on one page: a phone, a device, a code, a certificate, an address, a request. */
@NullMarked
package io.offhook.console.subject;

import org.jspecify.annotations.NullMarked;
