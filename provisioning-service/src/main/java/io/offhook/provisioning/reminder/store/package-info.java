/** The setting of reminders on the topic. */
@NullMarked
package io.offhook.provisioning.reminder.store;

import org.jspecify.annotations.NullMarked;
