//! Lists of numbers, packed into one.

/// Lists of numbers, each sorted.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    ends: Vec<usize>,
    items: Vec<u32>,
}

impl Lists {
    pub(crate) fn push(&mut self, items: impl IntoIterator<Item = u32>) {
        self.items.extend(items);
        self.ends.push(self.items.len());
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, place: u32) -> &[u32] {
        let place = place as usize;
        let start = place.checked_sub(1).and_then(|it| self.ends.get(it));
        let end = self.ends.get(place).copied().unwrap_or_default();
        let start = start.copied().unwrap_or_default();
        self.items.get(start..end).unwrap_or_default()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &[u32])> {
        (0..)
            .zip(&self.ends)
            .map(|(place, _)| (place, self.get(place)))
    }

    /// By number, of which there are `numbers`, the lists that it stands in.
    pub(crate) fn inverted(&self, numbers: usize) -> Self {
        let mut counts = vec![0_usize; numbers];
        for item in &self.items {
            if let Some(count) = counts.get_mut(*item as usize) {
                *count += 1;
            }
        }
        let mut sum = 0;
        let mut next = Vec::with_capacity(numbers);
        let mut ends = Vec::with_capacity(numbers);
        for count in counts {
            next.push(sum);
            sum += count;
            ends.push(sum);
        }
        let mut items = vec![0; sum];
        for (place, list) in self.iter() {
            for item in list {
                let Some(slot) = next.get_mut(*item as usize) else {
                    continue;
                };
                if let Some(free) = items.get_mut(*slot) {
                    *free = place;
                }
                *slot += 1;
            }
        }
        Self { ends, items }
    }
}
