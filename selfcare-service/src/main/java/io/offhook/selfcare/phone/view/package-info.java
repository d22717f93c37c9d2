/** The phones of this installation as their owners may see them: one table per topic, so that it does not matter which event comes first. */
@NullMarked
package io.offhook.selfcare.phone.view;

import org.jspecify.annotations.NullMarked;
