/** The REST resource of settings. */
@NullMarked
package io.offhook.activation.setting.api;

import org.jspecify.annotations.NullMarked;
