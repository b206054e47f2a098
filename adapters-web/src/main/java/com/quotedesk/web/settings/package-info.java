@NullMarked
package com.quotedesk.web.settings;

import org.jspecify.annotations.NullMarked;
