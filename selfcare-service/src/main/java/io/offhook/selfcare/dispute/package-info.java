/**
 * "This was not me": the owner of a phone says that somebody else used its code. Said once for each code, by a link in the mail that told of the
 * redemption. Provisioning follows the event and takes the device away. Pure.
 */
@NullMarked
package io.offhook.selfcare.dispute;

import org.jspecify.annotations.NullMarked;
