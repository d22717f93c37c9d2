/** What administrators decided about the portal, projected from the setting topic. */
@NullMarked
package io.offhook.selfcare.setting;

import org.jspecify.annotations.NullMarked;
