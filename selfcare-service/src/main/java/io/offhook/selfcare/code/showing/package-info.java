/** The owner is shown a code: asked of the activation service, which records who saw it, and passed on without being kept. */
@NullMarked
package io.offhook.selfcare.code.showing;

import org.jspecify.annotations.NullMarked;
