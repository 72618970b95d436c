//! Bounded memos: what was computed for a key, kept for as long as somebody asks for it.
//!
//! All memos of this crate evict in one way, by generations. A new value enters the young generation. Once that
//! weighs half of the capacity, it becomes the old generation, and the former old one is dropped as a whole. A
//! value that is found in the old generation gets its second chance: it moves back into the young one. So what was
//! used lately stays, as in an LRU cache, but a hit among the young reorders nothing.
//!
//! What a memo holds changes how long it takes to make pages, and never their bytes.

use std::hash::{BuildHasher, Hash};
use std::sync::{Mutex, MutexGuard, PoisonError};

use hashbrown::{Equivalent, HashTable};
use rustc_hash::FxBuildHasher;

/// A memo with one owner.
pub(crate) struct Memo<K, V> {
    young: HashTable<Entry<K, V>>,
    old: HashTable<Entry<K, V>>,
    /// The weight of the young generation.
    weight: usize,
    /// The greatest weight of a generation; a single heavier value is a generation by itself.
    limit: usize,
    weigh: fn(&K, &V) -> usize,
}

struct Entry<K, V> {
    hash: KeyHash,
    key: K,
    value: V,
}

/// The hash of a key that was looked up in vain: what it takes to insert its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeyHash(u64);

impl KeyHash {
    fn of(key: &(impl Hash + ?Sized)) -> Self {
        Self(FxBuildHasher.hash_one(key))
    }
}

impl<K, V: Clone> Memo<K, V> {
    /// A memo whose values weigh about `capacity` at most, as `weigh` weighs each of them with its key.
    pub(crate) fn new(capacity: usize, weigh: fn(&K, &V) -> usize) -> Self {
        Self {
            young: HashTable::new(),
            old: HashTable::new(),
            weight: 0,
            limit: capacity / 2,
            weigh,
        }
    }

    /// The value of `key`.
    ///
    /// # Errors
    /// Where none is remembered: what it takes to insert one.
    pub(crate) fn get<Q: Hash + Equivalent<K> + ?Sized>(&mut self, key: &Q) -> Result<V, KeyHash> {
        let hash = KeyHash::of(key);
        self.find(hash, key).ok_or(hash)
    }

    /// Remembers the value of a key that was looked up.
    pub(crate) fn insert(&mut self, hash: KeyHash, key: K, value: V) {
        self.add(Entry { hash, key, value });
    }

    fn clear(&mut self) {
        self.young = HashTable::new();
        self.old = HashTable::new();
        self.weight = 0;
    }

    fn find<Q: Equivalent<K> + ?Sized>(&mut self, hash: KeyHash, key: &Q) -> Option<V> {
        let is_same = |entry: &Entry<K, V>| key.equivalent(&entry.key);
        if let Some(entry) = self.young.find(hash.0, is_same) {
            return Some(entry.value.clone());
        }
        let (entry, _) = self.old.find_entry(hash.0, is_same).ok()?.remove();
        let value = entry.value.clone();
        self.add(entry);
        Some(value)
    }

    fn add(&mut self, entry: Entry<K, V>) {
        let weight = (self.weigh)(&entry.key, &entry.value);
        if self.weight + weight > self.limit {
            self.old = std::mem::take(&mut self.young);
            self.weight = 0;
        }
        self.weight += weight;
        self.young
            .insert_unique(entry.hash.0, entry, |entry| entry.hash.0);
    }
}

/// How many threads can use a [`SharedMemo`] at one time.
const SHARDS: usize = 16;

/// A memo for several threads.
pub(crate) struct SharedMemo<K, V> {
    shards: [Mutex<Shard<K, V>>; SHARDS],
}

struct Shard<K, V> {
    memo: Memo<K, V>,
    doorkeeper: Doorkeeper,
}

/// What a memo knows of a key.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Lookup<V> {
    /// Its value.
    Hit(V),
    /// No value, though the key was looked up before: one is worth inserting.
    Miss(KeyHash),
    /// No value, and the key was never looked up before, as far as the memo can tell. Most such keys never come
    /// again, and their values are not worth the room.
    First(KeyHash),
}

impl<K, V: Clone> SharedMemo<K, V> {
    /// A memo whose values weigh about `capacity` at most, as `weigh` weighs each of them with its key.
    pub(crate) fn new(capacity: usize, weigh: fn(&K, &V) -> usize) -> Self {
        let shard = || Shard {
            memo: Memo::new(capacity / SHARDS, weigh),
            doorkeeper: Doorkeeper::default(),
        };
        Self {
            shards: std::array::from_fn(|_| Mutex::new(shard())),
        }
    }

    /// The value of `key`.
    ///
    /// # Errors
    /// Where none is remembered: what it takes to insert one.
    pub(crate) fn get<Q: Hash + Equivalent<K> + ?Sized>(&self, key: &Q) -> Result<V, KeyHash> {
        let hash = KeyHash::of(key);
        self.shard(hash).memo.find(hash, key).ok_or(hash)
    }

    /// The value of `key`, which counts as looked up from now on.
    pub(crate) fn look_up<Q: Hash + Equivalent<K> + ?Sized>(&self, key: &Q) -> Lookup<V> {
        let hash = KeyHash::of(key);
        let mut shard = self.shard(hash);
        match shard.memo.find(hash, key) {
            Some(value) => Lookup::Hit(value),
            None if shard.doorkeeper.is_new(hash) => Lookup::First(hash),
            None => Lookup::Miss(hash),
        }
    }

    /// Remembers the value of a key that was looked up. Where two threads insert one at once, one value is never found,
    /// and evicted in its time.
    pub(crate) fn insert(&self, hash: KeyHash, key: K, value: V) {
        self.shard(hash).memo.insert(hash, key, value);
    }

    /// Forgets all values.
    pub(crate) fn clear(&self) {
        for shard in &self.shards {
            let mut shard = lock(shard);
            shard.memo.clear();
            shard.doorkeeper = Doorkeeper::default();
        }
    }

    fn shard(&self, hash: KeyHash) -> MutexGuard<'_, Shard<K, V>> {
        // Hash tables use the lowest bits and the highest, so these are others.
        lock(&self.shards[(hash.0 >> 48) as usize % SHARDS])
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Knows which keys were looked up lately, by a fingerprint of each. A newcomer overwrites whoever had its slot, and
/// a fingerprint may be that of two keys: either costs some time, no more.
#[derive(Default)]
struct Doorkeeper {
    fingerprints: Vec<u32>,
}

/// How many keys a doorkeeper knows at most, a power of two.
const SLOTS: usize = 4096;

impl Doorkeeper {
    /// Whether a key with that hash is new. From now on it is not.
    fn is_new(&mut self, KeyHash(hash): KeyHash) -> bool {
        if self.fingerprints.is_empty() {
            self.fingerprints = vec![0; SLOTS];
        }
        let fingerprint = (hash >> 32) as u32;
        let slot = self.fingerprints.get_mut(hash as usize % SLOTS);
        slot.is_some_and(|slot| std::mem::replace(slot, fingerprint) != fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lookup, Memo, SHARDS, SharedMemo};

    /// Looks a number up, and inserts it where it is not remembered. Says whether it was.
    fn touch(memo: &mut Memo<usize, usize>, number: usize) -> bool {
        let found = memo.get(&number);
        if let Err(hash) = found {
            memo.insert(hash, number, number);
        }
        found.is_ok()
    }

    #[test]
    fn values_in_use_stay_and_others_are_evicted() {
        let mut memo = Memo::new(20, |_, _| 1);
        touch(&mut memo, 0);
        for number in 1..100 {
            touch(&mut memo, number);
            assert!(touch(&mut memo, 0), "{number}");
        }
        assert!(touch(&mut memo, 99));
        assert!(!touch(&mut memo, 1));
    }

    #[test]
    fn no_more_is_kept_than_the_capacity() {
        let mut memo: Memo<usize, usize> = Memo::new(100, |_, value| value % 7);
        for number in 0..1000 {
            touch(&mut memo, number);
            touch(&mut memo, number / 2);
            let kept = memo.young.iter().chain(&memo.old);
            assert!(kept.map(|entry| entry.value % 7).sum::<usize>() <= 100);
        }
    }

    #[test]
    fn a_value_heavier_than_the_capacity_lasts_until_the_next() {
        let mut memo: Memo<usize, usize> = Memo::new(10, |_, value| *value);
        touch(&mut memo, 50);
        assert!(touch(&mut memo, 50));
        touch(&mut memo, 1);
        touch(&mut memo, 6);
        assert!(!touch(&mut memo, 50));
    }

    #[test]
    fn a_key_is_first_once_and_then_missed_until_it_has_a_value() {
        let memo: SharedMemo<Box<str>, u8> = SharedMemo::new(100 * SHARDS, |_, _| 1);
        assert!(matches!(memo.look_up("key"), Lookup::First(_)));
        let Lookup::Miss(hash) = memo.look_up("key") else {
            panic!("the key was looked up before");
        };
        memo.insert(hash, "key".into(), 7);
        assert_eq!(memo.look_up("key"), Lookup::Hit(7));
        assert!(matches!(memo.look_up("other"), Lookup::First(_)));
        memo.clear();
        assert!(matches!(memo.look_up("key"), Lookup::First(_)));
    }
}
