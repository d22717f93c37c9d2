/** Settings in the database, in memory and on the topic. */
@NullMarked
package io.offhook.activation.setting.store;

import org.jspecify.annotations.NullMarked;
