@NullMarked
package io.offhook.tvs.api;

import org.jspecify.annotations.NullMarked;
