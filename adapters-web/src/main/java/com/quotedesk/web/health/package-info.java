@NullMarked
package com.quotedesk.web.health;

import org.jspecify.annotations.NullMarked;
