/*
 * The reference for the speed of `agents`: the same algorithm in C, on the weeks that the TypeScript side wrote down (rates,
 * thresholds and keys). It must move the same customers; agents.ts compares counts and moves. Loops are written so that a
 * compiler can vectorise them; there are no intrinsics. Those who need a second look are found through lists, as in WebAssembly, or
 * with ONE_BY_ONE each by itself, as in TypeScript.
 *
 * Build: cc -O3 -march=native -ffp-contract=off -std=c11 -D_POSIX_C_SOURCE=199309L [-DONE_BY_ONE] agents.c -o agents -lm
 * Use: agents <file written by agents-dump.ts>; prints seconds of thread time, customers per cell, moves per rate.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BLOCK 65536
#define MOST_PURCHASES 1000
#define COMMON_CASE 0xffffffffu

typedef struct { uint32_t x, y; } Key;

typedef struct {
  int32_t isRepeat, groups, clocks;
  uint32_t hash, dropOutHash;
  int32_t *rowStart, *groupOf, *clockStart, *dropOutTo;
  uint32_t *clockHash;
  double *pace, *paceSum, *dropOut;
  /* of the week */
  int32_t *threshold;
  int8_t *thresholdByte;
  int32_t home; /* the largest threshold of the cells in which people start */
  double *reach;
  Key common, others;
} Event;

typedef struct { uint32_t firstClock, otherClocks, refine, whose; } Purposes;

static int32_t people, cells, events, entries, rates, weeks;
static Purposes purpose;
static int32_t *to, *rateOf, *clockOf, *isHome;
static uint64_t *away; /* a bit per customer: not in a cell in which people start */
static uint32_t *moveHash;
static double *rate;
static uint16_t *cellOf;
static double *counts, *moved;
static Event *event;

/* ---- random numbers, as in packages/core/src/random ---- */

static inline uint32_t rotate(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }

static inline Key threefry(Key key, uint32_t c0, uint32_t c1) {
  uint32_t k0 = key.x, k1 = key.y, k2 = k0 ^ k1 ^ 0x1bd11bdau;
  uint32_t x = c0 + k0, y = c1 + k1;
#define ROUND(by) x += y; y = rotate(y, by) ^ x;
#define EVEN ROUND(13) ROUND(15) ROUND(26) ROUND(6)
#define ODD ROUND(17) ROUND(29) ROUND(16) ROUND(24)
  EVEN x += k1; y += k2 + 1;
  ODD x += k2; y += k0 + 2;
  EVEN x += k0; y += k1 + 3;
  ODD x += k1; y += k2 + 4;
  EVEN x += k2; y += k0 + 5;
  return (Key){x, y};
}

static inline uint32_t mix32(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x21f0aaadu;
  h = (h ^ (h >> 15)) * 0xd35a2d97u;
  return h ^ (h >> 15);
}

static inline double fraction53(uint32_t high, uint32_t low) {
  return ((double)high * 2097152.0 + (double)((low >> 11) | 1)) * 0x1p-53;
}

static inline double uniform53(Key slice, uint32_t a, uint32_t b) {
  Key drawn = threefry(slice, a, b);
  return fraction53(drawn.x, drawn.y);
}

/* ---- logarithms with the same bits, as in packages/core/src/elementary/log.ts ---- */

static inline double logOfReduced(double f, double k, double c) {
  double halfSquare = 0.5 * f * f;
  double s = f / (2 + f), z = s * s, w = z * z;
  double even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  double odd = z * (0.6666666666666735 +
                    w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (halfSquare + even + odd) + (k * 1.9082149292705877e-10 + c) - halfSquare + f +
         k * 0.6931471803691238;
}

static inline int exponentOf(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  return (((int32_t)(bits >> 32) + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
}

static inline double powerOfTwo(int exponent) {
  uint64_t bits = (uint64_t)(exponent + 1023) << 52;
  double power;
  memcpy(&power, &bits, 8);
  return power;
}

/* For 2^-1022 <= x < infinity. */
static inline double logarithm(double x) {
  int k = exponentOf(x);
  return logOfReduced(x * powerOfTwo(-k) - 1, k, 0);
}

/* For -1 < x < 0; without branches, so that it can be done for several at once. */
static inline double log1plus(double x) {
  double u = 1 + x;
  int isNear = x > -0.2928932188134525;
  int k = exponentOf(u);
  double far = u * powerOfTwo(-k) - 1, lost = (x - (u - 1)) / u;
  double logarithm = logOfReduced(isNear ? x : far, isNear ? 0 : k, isNear ? 0 : lost);
  return x > -1.1102230246251565e-16 ? x : logarithm;
}

/* ---- a race, as in packages/core/src/engine/race.ts ---- */

static int whoseClock(const Event *e, double u, int group) {
  double left = u * e->paceSum[group];
  int last = e->clockStart[group + 1] - 1;
  for (int clock = e->clockStart[group]; clock < last; clock++) {
    left -= e->pace[clock];
    if (left < 0) return clock;
  }
  return last;
}

static double ringing(const Event *e, uint32_t customer, int entry, double first, int firstClock) {
  int clock = clockOf[entry];
  double perWeek = rate[rateOf[entry]];
  double head = first * e->pace[clock];
  if (head >= perWeek) return 1;
  if (clock == firstClock) return head / perWeek;
  double u = uniform53(e->others, customer, e->clockHash[clock]);
  return head + 1 - u >= perWeek ? 1 : (head + -logarithm(u)) / perWeek;
}

static void leave(int cell, int target) {
  counts[cell] -= 1;
  counts[target] += 1;
}

static int buyAgain(const Event *e, uint32_t customer, int entry, double time, int cell) {
  double perWeek = rate[rateOf[entry]];
  for (uint32_t purchase = 1; time < 1 && purchase <= MOST_PURCHASES; purchase++) {
    int isLast = uniform53(e->common, customer, e->dropOutHash + purchase) < e->dropOut[cell];
    moved[rateOf[entry]] += 1;
    if (isLast) {
      leave(cell, e->dropOutTo[cell]);
      return e->dropOutTo[cell];
    }
    time += -logarithm(uniform53(e->others, customer, moveHash[entry] + purchase)) / perWeek;
  }
  return cell;
}

/* clock: when the first one rings, in units of its pace; whose: the uniform that says whose it is */
static int resolve(const Event *e, uint32_t customer, double clock, double whose, int cell) {
  int group = e->groupOf[cell];
  double first = clock / e->paceSum[group];
  if (!(first < e->reach[cell])) return cell;
  int firstClock = whoseClock(e, whose, group);
  int winner = -1;
  double time = 1;
  for (int entry = e->rowStart[cell]; entry < e->rowStart[cell + 1]; entry++) {
    double rings = ringing(e, customer, entry, first, firstClock);
    if (rings < time) {
      winner = entry;
      time = rings;
    }
  }
  if (winner < 0) return cell;
  if (e->isRepeat) return buyAgain(e, customer, winner, time, cell);
  moved[rateOf[winner]] += 1;
  leave(cell, to[winner]);
  return to[winner];
}

static void begin(Event *e, Key week) {
  e->common = threefry(week, e->hash, purpose.firstClock);
  e->others = threefry(week, e->hash, purpose.otherClocks);
  e->home = INT32_MIN;
  for (int cell = 0; cell < cells; cell++) {
    double largest = 0;
    for (int entry = e->rowStart[cell]; entry < e->rowStart[cell + 1]; entry++) {
      double reach = rate[rateOf[entry]] / e->pace[clockOf[entry]];
      if (reach > largest) largest = reach;
    }
    e->reach[cell] = largest;
    e->thresholdByte[cell] = (int8_t)(e->threshold[cell] >> 24);
    if (isHome[cell] && e->threshold[cell] > e->home) e->home = e->threshold[cell];
  }
}

static uint32_t candidate[BLOCK + 64], strayed[BLOCK + 64];
static int32_t word[BLOCK];

static inline uint32_t mixerWord(uint32_t counter, Key block) { return mix32(mix32(counter ^ block.x) + block.y); }

/* The leading bytes of the draws of 64 customers. */
static inline void leadsOf(uint32_t low, Key block, uint32_t leads[16]) {
  for (uint32_t i = 0; i < 16; i++) leads[i] = mixerWord((low >> 2) + i, block);
}

#ifdef ONE_BY_ONE

/* Of 64 customers at most so many away from home are looked at one by one; of more, all at once. */
#define FEW 12

static int32_t find(const Event *e, int32_t first, int32_t size, Key block) {
  const int32_t *threshold = e->threshold;
  const int8_t *thresholdByte = e->thresholdByte;
  const uint16_t *cell = cellOf + first;
  const int isHomeStirred = e->home != INT32_MIN;
  const int8_t screen = (int8_t)(e->home >> 24);
  int32_t found = 0;
  for (int32_t start = 0; start < size; start += 64) {
    uint64_t strayed = away[(first + start) / 64];
    if (!strayed && !isHomeStirred) continue;
    uint32_t leads[16];
    uint8_t hit[64];
    int areMany = __builtin_popcountll(strayed) > FEW;
    if (areMany || isHomeStirred) {
      leadsOf((uint32_t)(start + (first & 0xffff)), block, leads);
      const int8_t *lead = (const int8_t *)leads;
      if (areMany)
        for (int i = 0; i < 64; i++) hit[i] = lead[i] <= thresholdByte[cell[start + i]];
      else
        for (int i = 0; i < 64; i++) hit[i] = lead[i] <= screen;
    }
    uint64_t look = strayed;
    if (areMany) look = 0;
    if (areMany || isHomeStirred)
      for (int i = 0; i < 8; i++) {
        uint64_t hits;
        memcpy(&hits, hit + 8 * i, 8);
        look |= (hits * 0x0102040810204080u >> 56) << (8 * i);
      }
    for (; look; look &= look - 1) {
      int32_t place = start + __builtin_ctzll(look);
      int32_t limit = threshold[cell[place]];
      if (limit == INT32_MIN) continue;
      uint32_t number = (uint32_t)(place + (first & 0xffff));
      uint32_t lead = mixerWord(number >> 2, block) >> ((number & 3) << 3);
      if ((int8_t)lead > (int8_t)(limit >> 24)) continue;
      int32_t drawn = (int32_t)((lead << 24) | (mixerWord(number | 0x10000, block) >> 8));
      if (drawn > limit || place >= size) continue;
      word[found] = drawn;
      candidate[found++] = place;
    }
  }
  return found;
}

static void beginLists(void) {}

#else

/* Of 64 customers at most so many away from home are listed; of more, those whose leading byte is low enough. */
#define FEW 8

/* Lists the places of the bits that are set, eight at once whether there are as many or not; returns the new length. */
static inline int32_t list(uint64_t bits, int32_t start, uint32_t *places, int32_t length) {
  uint32_t *next = places + length;
  length += __builtin_popcountll(bits);
  for (; bits; next += 8)
    for (int i = 0; i < 8; i++, bits &= bits - 1) next[i] = (uint32_t)(start + (bits ? __builtin_ctzll(bits) : 0));
  return length;
}

/* Lists who may need a second look. */
static int32_t screen(const Event *e, int32_t first, int32_t size, Key block) {
  const int8_t *thresholdByte = e->thresholdByte;
  const uint16_t *cell = cellOf + first;
  const int isHomeStirred = e->home != INT32_MIN;
  const int8_t limitAtHome = (int8_t)(e->home >> 24);
  int32_t found = 0;
  for (int32_t start = 0; start < size; start += 64) {
    uint64_t look = away[(first + start) / 64];
    int areMany = __builtin_popcountll(look) > FEW;
    if (areMany) look = 0;
    if (areMany || isHomeStirred) {
      uint32_t leads[16];
      uint8_t hit[64];
      leadsOf((uint32_t)(start + (first & 0xffff)), block, leads);
      const int8_t *lead = (const int8_t *)leads;
      if (areMany)
        for (int i = 0; i < 64; i++) hit[i] = lead[i] <= thresholdByte[cell[start + i]];
      else
        for (int i = 0; i < 64; i++) hit[i] = lead[i] <= limitAtHome;
      for (int i = 0; i < 8; i++) {
        uint64_t hits;
        memcpy(&hits, hit + 8 * i, 8);
        look |= (hits * 0x0102040810204080u >> 56) << (8 * i);
      }
    }
    if (look) found = list(look, start, candidate, found);
  }
  return found;
}

/* Keeps those of a list who need a second look: first by the leading byte of their draw, then by all of it. */
static int32_t keep(const Event *e, int32_t first, int32_t size, Key block, const uint32_t *places, int32_t length) {
  static uint32_t drawn[BLOCK];
  const uint16_t *cell = cellOf + first;
  const uint32_t low = (uint32_t)first & 0xffff;
  for (int32_t i = 0; i < length; i++) drawn[i] = mixerWord((low + places[i]) >> 2, block);
  int32_t kept = 0;
  for (int32_t i = 0; i < length; i++) {
    uint32_t at = places[i];
    int32_t lead = (int8_t)(drawn[i] >> (((low + at) & 3) << 3));
    candidate[kept] = at;
    word[kept] = lead;
    kept += lead <= e->thresholdByte[cell[at]];
  }
  length = kept;
  for (int32_t i = 0; i < length; i++) drawn[i] = mixerWord((low + candidate[i]) | 0x10000, block) >> 8;
  kept = 0;
  for (int32_t i = 0; i < length; i++) {
    uint32_t at = candidate[i];
    int32_t whole = (int32_t)((uint32_t)word[i] << 24 | drawn[i]), limit = e->threshold[cell[at]];
    candidate[kept] = at;
    word[kept] = whole;
    kept += (whole <= limit) & (limit != INT32_MIN) & ((int32_t)at < size);
  }
  return kept;
}

/* Of whom a list is kept while events follow each other that nobody leaves home by; where more are away, all are looked at. */
#define MOST_LISTED (BLOCK / 4)
static struct { int32_t first, count; const Event *event; } listed;

static void beginLists(void) { listed.event = NULL; }

static int32_t listAway(const Event *e, int32_t first, int32_t size) {
  if (listed.first != first || listed.event != e - 1) {
    listed.count = 0;
    for (int32_t start = 0; start < size && listed.count < MOST_LISTED; start += 64) {
      uint64_t bits = away[(first + start) / 64];
      if (bits) listed.count = list(bits, start, strayed, listed.count);
    }
  }
  listed.first = first;
  listed.event = e;
  return listed.count;
}

static int32_t find(const Event *e, int32_t first, int32_t size, Key block) {
  if (e->home == INT32_MIN) {
    int32_t count = listAway(e, first, size);
    if (count < MOST_LISTED) return keep(e, first, size, block, strayed, count);
  }
  int32_t count = screen(e, first, size, block);
  return keep(e, first, size, block, candidate, count);
}

#endif

/* So many are drawn for at once. */
#ifdef ONE_BY_ONE
#define BATCH 1
#else
#define BATCH 256
#endif

static void happen(const Event *e, int32_t first, int32_t size) {
  int32_t found = find(e, first, size, threefry(e->common, (uint32_t)first >> 16, COMMON_CASE));
  for (int32_t start = 0; start < found; start += BATCH) {
    double clock[BATCH], whose[BATCH];
    int32_t batch = found - start < BATCH ? found - start : BATCH;
    for (int i = 0; i < batch; i++) {
      uint32_t customer = (uint32_t)first + candidate[start + i];
      uint32_t high = (uint32_t)word[start + i] ^ 0x80000000u;
      clock[i] = fraction53(high, threefry(e->common, customer, purpose.refine).x);
      whose[i] = uniform53(e->common, customer, purpose.whose);
    }
    for (int i = 0; i < batch; i++) clock[i] = -log1plus(-clock[i]);
    for (int i = 0; i < batch; i++) {
      uint32_t customer = (uint32_t)first + candidate[start + i];
      int cell = resolve(e, customer, clock[i], whose[i], cellOf[customer]);
      cellOf[customer] = (uint16_t)cell;
      uint64_t bit = (uint64_t)1 << (customer & 63);
      away[customer >> 6] = isHome[cell] ? away[customer >> 6] & ~bit : away[customer >> 6] | bit;
    }
  }
}

/* ---- reading what TypeScript wrote ---- */

static const char *place;

static void *take(size_t count, size_t size) {
  const void *here = place;
  size_t bytes = count * size;
  place += (bytes + 7) / 8 * 8; /* every array starts at a multiple of 8 */
  return (void *)here;
}

static int32_t *takeInts(size_t count) { return take(count, 4); }
static double *takeDoubles(size_t count) { return take(count, 8); }

static void readEvent(Event *e) {
  const int32_t *head = takeInts(6);
  e->isRepeat = head[0];
  e->groups = head[1];
  e->clocks = head[2];
  e->hash = (uint32_t)head[3];
  e->dropOutHash = (uint32_t)head[4];
  e->rowStart = takeInts(cells + 1);
  e->groupOf = takeInts(cells);
  e->clockStart = takeInts(e->groups + 1);
  e->clockHash = (uint32_t *)takeInts(e->clocks);
  e->pace = takeDoubles(e->clocks);
  e->paceSum = takeDoubles(e->groups);
  if (e->isRepeat) {
    e->dropOut = takeDoubles(cells);
    e->dropOutTo = takeInts(cells);
  }
  e->reach = calloc(cells, sizeof(double));
  e->thresholdByte = calloc(cells, 1);
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) return fprintf(stderr, "use: agents <file>\n"), 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc(size);
  if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return 2;
  fclose(file);

  place = bytes;
  const int32_t *head = takeInts(10);
  people = head[0], cells = head[1], events = head[2], entries = head[3], rates = head[4], weeks = head[5];
  purpose = (Purposes){(uint32_t)head[6], (uint32_t)head[7], (uint32_t)head[8], (uint32_t)head[9]};
  to = takeInts(entries);
  rateOf = takeInts(entries);
  clockOf = takeInts(entries);
  moveHash = (uint32_t *)takeInts(entries);
  event = calloc(events, sizeof(Event));
  for (int i = 0; i < events; i++) readEvent(&event[i]);
  isHome = takeInts(cells);
  cellOf = take((people + 63) / 64 * 64, 2); /* rounded up to whole words of 64 customers */
  counts = takeDoubles(cells);
  moved = calloc(rates, sizeof(double));
  away = calloc((people + 63) / 64, 8);
  for (int32_t i = 0; i < people; i++)
    if (!isHome[cellOf[i]]) away[i / 64] |= (uint64_t)1 << (i % 64);

  struct timespec from, end;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
  for (int week = 0; week < weeks; week++) {
    beginLists();
    const uint32_t *key = (uint32_t *)takeInts(2);
    rate = takeDoubles(rates);
    for (int i = 0; i < events; i++) {
      event[i].threshold = takeInts(cells);
      begin(&event[i], (Key){key[0], key[1]});
    }
    for (int32_t first = 0; first < people; first += BLOCK) {
      int32_t left = people - first < BLOCK ? people - first : BLOCK;
      for (int i = 0; i < events; i++) happen(&event[i], first, left);
    }
  }
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);

  printf("%.9f\n", (double)(end.tv_sec - from.tv_sec) + 1e-9 * (double)(end.tv_nsec - from.tv_nsec));
  for (int cell = 0; cell < cells; cell++) printf("%.0f ", counts[cell]);
  printf("\n");
  for (int i = 0; i < rates; i++) printf("%.0f ", moved[i]);
  printf("\n");
  return 0;
}
