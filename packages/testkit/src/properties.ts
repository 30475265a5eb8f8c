import * as fc from 'fast-check';

// A property that says "up to thirty steps" means thirty: by itself the library seldom goes beyond ten.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
