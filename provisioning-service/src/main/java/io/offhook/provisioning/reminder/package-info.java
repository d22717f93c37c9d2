/** When people are reminded of codes that nobody used: self care does it, and administrators say here when. */
@NullMarked
package io.offhook.provisioning.reminder;

import org.jspecify.annotations.NullMarked;
