/** Beans and settings that more than one feature uses. */
@NullMarked
package io.offhook.tvs.config;

import org.jspecify.annotations.NullMarked;
