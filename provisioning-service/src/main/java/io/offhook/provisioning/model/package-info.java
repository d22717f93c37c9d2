/** The model catalogue: which phone models exist and what they can do. Pure. */
@NullMarked
package io.offhook.provisioning.model;

import org.jspecify.annotations.NullMarked;
