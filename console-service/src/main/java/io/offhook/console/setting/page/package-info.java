/** Pages of the settings of activation. */
@NullMarked
package io.offhook.console.setting.page;

import org.jspecify.annotations.NullMarked;
