/** The REST resource of the setting of reminders. */
@NullMarked
package io.offhook.provisioning.reminder.api;

import org.jspecify.annotations.NullMarked;
