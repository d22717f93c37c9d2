/** What the rest is given from outside: time. */
@NullMarked
package io.offhook.tvs.config;

import org.jspecify.annotations.NullMarked;
